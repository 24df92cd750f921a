package org.closedloop.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.closedloop.calendar.BusinessCalendars;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.database.BulkInsert;
import org.closedloop.database.Column;
import org.closedloop.database.Transaction;
import org.closedloop.notice.MailSettings;
import org.closedloop.notice.Notices;
import org.closedloop.sla.clock.SlaClocks;
import org.closedloop.sla.kind.ObligationKinds;

/**
 * What a minute's look at the clocks costs, against how many run and how many of them are due.
 *
 * <p>Every lead has one open hand-off; the warnings follow each other by a millisecond, so that any
 * number of clocks can be made due by choosing the moment of the look.
 */
final class ClockBench {

  private static final Instant OFFERED = Instant.parse("2026-11-16T11:00:00Z"); // a Monday noon
  private static final Instant WARNED = Instant.parse("2026-11-17T08:00:00Z"); // after six hours
  private static final List<Integer> DUE = List.of(0, 1, 10, 100, 1_000);
  private static final int ROUNDS = 5;

  private final DataSource database;
  private final int running;
  private final SlaClocks clocks;

  ClockBench(DataSource database, int running) {
    this.database = database;
    this.running = running;
    ReportingZone zone = new ReportingZone(ZoneId.of("Europe/Berlin"));
    Clock clock = Clock.fixed(OFFERED, ZoneOffset.UTC);
    this.clocks =
        new SlaClocks(
            database,
            new BusinessCalendars(database, zone),
            ObligationKinds.shipped(),
            zone,
            new Notices(database, clock, zone, new MailSettings(Map.of())));
  }

  /** Fills the empty database, starts the clocks and looks at them. */
  void measure() {
    Transaction.run(database, this::fill);
    Stopwatch start = new Stopwatch();
    int started =
        clocks.settle(
            LongStream.rangeClosed(1, running).boxed().toList(), OFFERED.plusSeconds(600));
    print("start.seconds", start.seconds());
    print("start.clocks", started);
    Instant reached = WARNED;
    for (int due : DUE) {
      if (due * 2 * ROUNDS > running) {
        return;
      }
      double best = Double.MAX_VALUE;
      double sum = 0;
      for (int round = 0; round < ROUNDS; round++) {
        reached = reached.plusMillis(due);
        Stopwatch watch = new Stopwatch();
        int changed = clocks.settleDue(20_000, reached);
        if (changed != due) {
          throw new IllegalStateException(changed + " clocks changed, not " + due);
        }
        double taken = watch.seconds() * 1_000;
        best = Math.min(best, taken);
        sum += taken;
      }
      print("due." + due + ".best.milliseconds", best);
      print("due." + due + ".mean.milliseconds", sum / ROUNDS);
    }
  }

  private void fill(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into slice (id, channel, campaign, content, segment, region, team, owner,"
              + " product) values (1, '', '', '', '', '', '', '', '')");
      statement.execute(
          "insert into agreement (id, code, name, created_at) values"
              + " (1, 'marketing-sales', 'x', timestamp '2026-01-01 00:00:00')");
      statement.execute(
          "insert into agreement_version (id, agreement, number, state, valid_from, in_force_from,"
              + " drafted_by, drafted_at, version) values (1, 1, 1, 'SIGNED',"
              + " timestamp '2026-01-01 00:00:00', timestamp '2026-01-01 00:00:00', 'x',"
              + " timestamp '2026-01-01 00:00:00', 1)");
      statement.execute(
          "insert into obligation (id, agreement_version, code, kind, side, responsible, calendar,"
              + " place) values (1, 1, 'answer', 'answer', 'SALES', 'boss', 'standard', 0)");
    }
    leads(connection);
    offers(connection);
  }

  private void leads(Connection connection) throws SQLException {
    try (BulkInsert rows =
        BulkInsert.into(
            connection,
            "lead",
            Column.longs("id"),
            Column.shorts("source"),
            Column.texts("source_key"),
            Column.texts("company"),
            Column.instants("created_at"),
            Column.instants("recorded_at"),
            Column.texts("stage"),
            Column.instants("stage_at"),
            Column.texts("furthest"),
            Column.ints("slice"),
            Column.longs("version"))) {
      for (long lead = 1; lead <= running; lead++) {
        rows.add(lead);
        rows.add(1);
        rows.add("L-" + lead);
        rows.add("Muster " + lead);
        rows.add(OFFERED);
        rows.add(OFFERED);
        rows.add("MARKETING_QUALIFIED");
        rows.add(OFFERED);
        rows.add("MARKETING_QUALIFIED");
        rows.add(1);
        rows.add(1);
        rows.endRow();
      }
    }
  }

  private void offers(Connection connection) throws SQLException {
    try (BulkInsert rows =
        BulkInsert.into(
            connection,
            "hand_off_change",
            Column.longs("id"),
            Column.texts("hand_off"),
            Column.longs("lead"),
            Column.texts("kind"),
            Column.instants("at"),
            Column.instants("recorded_at"),
            Column.texts("team"),
            Column.texts("employee"),
            Column.shorts("source"),
            Column.texts("source_key"))) {
      for (long lead = 1; lead <= running; lead++) {
        Instant at = OFFERED.plusMillis(lead - 1);
        rows.add(lead);
        rows.add("H-" + lead);
        rows.add(lead);
        rows.add("OFFERED");
        rows.add(at);
        rows.add(at);
        rows.add("north");
        rows.add("anna");
        rows.add(1);
        rows.add("H-" + lead);
        rows.endRow();
      }
    }
  }

  private void print(String name, double figure) {
    System.out.printf(Locale.ROOT, "clocks.%d.%s=%.1f%n", running, name, figure);
  }
}
