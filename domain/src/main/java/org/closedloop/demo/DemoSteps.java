package org.closedloop.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.database.BulkInsert;
import org.closedloop.database.Column;
import org.closedloop.database.Ids;
import org.closedloop.database.Transaction;

/**
 * What the people of the demo company are going to do next with their open leads; a few leads they
 * have forgotten.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class DemoSteps {

  private static final Map<String, List<String>> PLANS =
      Map.of(
          "MARKETING_QUALIFIED", List.of("Angaben ergänzen", "Einladung zum Webinar senden"),
          "RECYCLED", List.of("Referenz senden", "Nach dem Zeitrahmen fragen"),
          "SALES_ACCEPTED", List.of("Anrufen", "Bedarf klären", "Termin vereinbaren"),
          "SALES_QUALIFIED", List.of("Angebot vorbereiten", "Technik klären", "Vor Ort besuchen"),
          "OPPORTUNITY", List.of("Angebot nachfassen", "Angebot V2 senden", "Entscheider anrufen"));

  private static final int FORGOTTEN = 29; // one of so many
  private static final int LATE = 3;
  private static final int SPREAD = 40;

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private ReportingZone zone;
  @Inject private Clock clock;

  /** An open lead and who looks after it. */
  private record Open(long lead, String stage, String owner) {}

  /**
   * Plans a step for nearly every open lead, unless anybody planned one before; the next night
   * looks at these leads again.
   */
  public void plan() {
    Instant now = clock.instant();
    Transaction.run(
        database,
        connection -> {
          if (!any(connection)) {
            List<Open> open = open(connection);
            write(connection, open, now);
            mark(connection, open);
          }
        });
  }

  private static void mark(Connection connection, List<Open> open) throws SQLException {
    Ids ids = Ids.of(connection, "changed_lead_seq");
    try (BulkInsert rows =
        BulkInsert.into(connection, "changed_lead", Column.longs("id"), Column.longs("lead"))) {
      for (Open each : open) {
        rows.add(ids.next());
        rows.add(each.lead());
        rows.endRow();
      }
    }
  }

  private static boolean any(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("select 1 from next_step fetch first row only");
        ResultSet found = query.executeQuery()) {
      return found.next();
    }
  }

  private static List<Open> open(Connection connection) throws SQLException {
    List<Open> open = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "select l.id, l.stage, s.owner from lead l join slice s on s.id = l.slice where"
                    + " not l.excluded and (l.stage in ('MARKETING_QUALIFIED', 'RECYCLED')"
                    + " or l.stage in ('SALES_ACCEPTED', 'SALES_QUALIFIED', 'OPPORTUNITY')"
                    + " and s.owner <> '') order by l.id");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        open.add(new Open(rows.getLong(1), rows.getString(2), rows.getString(3)));
      }
    }
    return open;
  }

  private void write(Connection connection, List<Open> open, Instant now) throws SQLException {
    LocalDate today = zone.dayOf(now);
    Ids ids = Ids.of(connection, "next_step_seq");
    try (BulkInsert rows =
        BulkInsert.into(
            connection,
            "next_step",
            Column.longs("id"),
            Column.longs("lead"),
            Column.days("due_on"),
            Column.texts("what"),
            Column.texts("employee"),
            Column.texts("created_by"),
            Column.instants("created_at"),
            Column.longs("version"))) {
      for (int i = 0; i < open.size(); i++) {
        Open each = open.get(i);
        if (i % FORGOTTEN == FORGOTTEN - 1) {
          continue;
        }
        boolean marketing = each.stage().equals("RECYCLED") || each.stage().startsWith("MARKETING");
        List<String> plans = PLANS.get(each.stage());
        rows.add(ids.next());
        rows.add(each.lead());
        rows.add(workingDay(today.plusDays(i * 7L % SPREAD - LATE)));
        rows.add(plans.get(i % plans.size()));
        rows.add(marketing ? Colleague.MARKETING.code : each.owner());
        rows.add(Colleague.INTEGRATION.code);
        rows.add(now);
        rows.add(0L);
        rows.endRow();
      }
    }
  }

  private static LocalDate workingDay(LocalDate day) {
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
      return day.minusDays(1);
    }
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
  }
}
