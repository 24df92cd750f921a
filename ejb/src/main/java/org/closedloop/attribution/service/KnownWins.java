package org.closedloop.attribution.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.Sql;
import org.closedloop.opportunity.OpportunityChangeKind;

/**
 * The won deals of some leads as a run knew them: what was corrected or opened again since is told
 * as it was told then.
 */
final class KnownWins {

  /** The deals a lead won on one day. */
  private record Win(long lead, LocalDate day) {}

  private final PublishedRun run;
  private final Map<Win, String> names = new HashMap<>();
  private final Map<Win, Long> amounts = new HashMap<>();

  private KnownWins(PublishedRun run) {
    this.run = run;
  }

  /** Two queries, however many leads there are. */
  static KnownWins of(Connection connection, Collection<Long> leads, PublishedRun run)
      throws SQLException {
    KnownWins wins = new KnownWins(run);
    if (!leads.isEmpty()) {
      wins.readAmounts(connection, leads);
      wins.readNames(connection, leads);
    }
    return wins;
  }

  /** Names of what the lead won on that day, one after the other. */
  String name(long lead, LocalDate day) {
    return names.getOrDefault(new Win(lead, day), "");
  }

  /** What that was worth, in cents. */
  long cents(long lead, LocalDate day) {
    return amounts.getOrDefault(new Win(lead, day), 0L);
  }

  private void readAmounts(Connection connection, Collection<Long> leads) throws SQLException {
    new Sql()
        .add("select p.lead, p.booked_on, cast(sum(p.amount) as bigint) from posting p")
        .add(" join measure m on m.id = p.measure where m.code = 'revenue-won' and p.lead in ")
        .in(leads)
        .add(" and p.run + 0 <= ? group by p.lead, p.booked_on", run.id())
        .each(
            connection,
            row ->
                amounts.put(
                    new Win(row.getLong(1), row.getObject(2, LocalDate.class)), row.getLong(3)));
  }

  /** The last closing of each deal that the run knew, unless the deal was opened again. */
  private void readNames(Connection connection, Collection<Long> leads) throws SQLException {
    OffsetDateTime known = run.knownAt().atOffset(ZoneOffset.UTC);
    Map<Long, Win> last = new LinkedHashMap<>();
    Map<Long, String> called = new HashMap<>();
    new Sql()
        .add("select h.opportunity, h.lead, h.kind, h.at, coalesce(o.name, o.source_key)")
        .add(" from opportunity_change h join opportunity o on o.id = h.opportunity")
        .add(" where h.kind in ('WON', 'LOST', 'REOPENED') and h.recorded_at <= ?", known)
        .add(" and not h.retracted and not exists (select 1 from opportunity_change c")
        .add(" where c.lead = h.lead and c.corrects = h.id and c.recorded_at <= ?)", known)
        .add(" and h.lead in ")
        .in(leads)
        .add(" order by h.lead, h.opportunity, h.at, h.id")
        .each(
            connection,
            row -> {
              long deal = row.getLong(1);
              called.put(deal, row.getString(5));
              if (OpportunityChangeKind.valueOf(row.getString(3)) == OpportunityChangeKind.WON) {
                OffsetDateTime at = row.getObject(4, OffsetDateTime.class);
                last.put(
                    deal, new Win(row.getLong(2), LocalDate.ofInstant(at.toInstant(), run.zone())));
              } else {
                last.remove(deal);
              }
            });
    last.forEach(
        (deal, win) -> names.merge(win, called.get(deal), (one, other) -> one + ", " + other));
  }
}
