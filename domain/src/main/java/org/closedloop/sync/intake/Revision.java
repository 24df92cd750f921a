package org.closedloop.sync.intake;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.database.Column;
import org.closedloop.database.Jdbc;

/**
 * The newest row of a history under one key.
 *
 * @param lead whose history it is, 0 if nobody's
 * @param opportunity of which deal, null if of none
 * @param digest what the source said last; people who correct a row leave none
 */
record Revision(long id, int revision, long lead, Long opportunity, Long digest) {

  /** What every history table has beside its own columns. */
  static final List<Column> COLUMNS =
      List.of(
          Column.instants("recorded_at"),
          Column.shorts("source"),
          Column.texts("source_key"),
          Column.shorts("revision"),
          Column.longs("corrects"),
          Column.booleans("retracted"),
          Column.longs("digest"));

  /** Whether the source says what it said before, whatever people made of it since. */
  boolean says(long now) {
    return digest != null && digest == now;
  }

  static Map<String, Revision> newest(
      Work work, String table, HistoryShape.Owner owner, Collection<String> keys)
      throws SQLException {
    Map<String, Revision> newest = new HashMap<>();
    Jdbc.each(
        work.connection(),
        "select t.source_key, t.id, t.revision, "
            + (owner == HistoryShape.Owner.NOBODY ? "0" : "t.lead")
            + ", t.digest, "
            + (owner == HistoryShape.Owner.OPPORTUNITY ? "t.opportunity" : "null")
            + ByKeys.of(table)
            + " order by t.revision",
        row -> {
          Revision before = newest.get(row.getString(1));
          Long digest = Jdbc.longOrNull(row, 5);
          if (digest == null && before != null) {
            digest = before.digest();
          }
          newest.put(
              row.getString(1),
              new Revision(
                  row.getLong(2),
                  row.getInt(3),
                  row.getLong(4),
                  owner == HistoryShape.Owner.OPPORTUNITY ? row.getLong(6) : null,
                  digest));
        },
        keys,
        work.source());
    return newest;
  }
}
