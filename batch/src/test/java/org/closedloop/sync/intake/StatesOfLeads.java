package org.closedloop.sync.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.closedloop.database.Jdbc;

/** Tells where leads, their deals and their offers stand from their history, as imports do. */
public final class StatesOfLeads {

  private static final String LAST =
      "(select p.%s from lead_profile p where p.lead = lead.id and not exists (select 1 from"
          + " lead_profile c where c.lead = p.lead and c.corrects = p.id)"
          + " order by p.at desc, p.id desc fetch first 1 row only)";

  private StatesOfLeads() {}

  public static void restate(Connection connection, Collection<Long> leads) throws SQLException {
    if (leads.isEmpty()) {
      return;
    }
    List<Long> deals = new ArrayList<>();
    Jdbc.each(
        connection,
        "select id from opportunity where lead = any(?)",
        row -> deals.add(row.getLong(1)),
        leads);
    new DealStates(connection).restate(deals);
    new LeadStates(connection).restate(leads);
    new HandOffStates(connection).restate(leads);
    for (long lead : leads) {
      Jdbc.change(
          connection,
          "update lead set slice = "
              + LAST.formatted("slice")
              + ", excluded = "
              + LAST.formatted("excluded")
              + " where id = ?",
          lead);
    }
  }
}
