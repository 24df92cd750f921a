package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;
import org.closedloop.journey.Phases;

/** What a night knows about the phases of deals. */
public final class DealPhases {

  private DealPhases() {}

  /** Those of which something is said that decides a figure. */
  public static Phases read(Connection connection) throws SQLException {
    SortedMap<String, Phases.Phase> said = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select code, proposal, cast(coalesce(chance, 0) * 10000 as int) from deal_stage"
                    + " where proposal or chance is not null")) {
      while (rows.next()) {
        said.put(rows.getString(1), new Phases.Phase(rows.getBoolean(2), rows.getInt(3)));
      }
    }
    return new Phases(said);
  }
}
