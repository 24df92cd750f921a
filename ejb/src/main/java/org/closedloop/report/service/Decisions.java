package org.closedloop.report.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Jdbc;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.report.service.Decision.Kind;

/** Reads what was decided in some months, as a run knew it: what is noted later never shows. */
final class Decisions {

  private static final String DISPUTES =
      "select c.at, y.code, l.source_key, c.reason from hand_off_change c"
          + " join lead l on l.id = c.lead join source_system y on y.id = l.source"
          + " where c.kind = 'DECIDED' and not c.retracted and c.at >= ? and c.at < ?"
          + " and c.recorded_at <= ? and not exists (select 1 from hand_off_change n"
          + " where n.lead = c.lead and n.corrects = c.id and n.recorded_at <= ?)";
  private static final String CONTRACTS =
      "select max(s.signed_at), a.code, v.number from agreement_version v"
          + " join agreement a on a.id = v.agreement"
          + " join agreement_signature s on s.agreement_version = v.id where v.state <> 'DRAFT'"
          + " group by a.code, v.number having max(s.signed_at) >= ? and max(s.signed_at) < ?";
  private static final String SCORINGS =
      "select published_at, number from scoring_model where state = 'PUBLISHED'"
          + " and published_at >= ? and published_at < ?";
  private static final String RULES =
      "select valid_from, version from hand_off_rules where valid_from >= ? and valid_from < ?";
  private static final String DEFINITIONS =
      "select signed_at, edition, department from catalog_signature"
          + " where signed_at >= ? and signed_at < ?";
  private static final String MONTHS =
      "select frozen_at, month_start from frozen_month where frozen_at >= ? and frozen_at < ?";
  private static final String POLICIES =
      "select valid_from, number from privacy_policy where valid_from >= ? and valid_from < ?";
  private static final String HOURS =
      "select created_at, code, version from business_calendar"
          + " where created_at >= ? and created_at < ?";

  private final DataSource database;

  Decisions(DataSource database) {
    this.database = database;
  }

  /** The oldest first. */
  List<Decision> of(Months months, PublishedRun run) {
    Instant known = run.knownAt();
    Instant from = months.startInclusive().atStartOfDay(run.zone()).toInstant();
    Instant over = months.endExclusive().atStartOfDay(run.zone()).toInstant();
    Instant end = over.isBefore(known) ? over : known;
    List<Decision> found = new ArrayList<>();
    try (Connection connection = database.getConnection()) {
      Jdbc.each(
          connection,
          DISPUTES,
          row ->
              found.add(
                  new Decision(
                      Jdbc.instant(row, 1),
                      Kind.DISPUTE,
                      row.getString(2) + ':' + row.getString(3),
                      row.getString(4),
                      null)),
          from,
          end,
          known,
          known);
      Jdbc.each(
          connection,
          DEFINITIONS,
          row ->
              found.add(
                  new Decision(
                      Jdbc.instant(row, 1),
                      Kind.DEFINITIONS,
                      row.getString(2),
                      null,
                      row.getString(3))),
          from,
          end);
      Jdbc.each(
          connection,
          MONTHS,
          row ->
              found.add(
                  new Decision(
                      Jdbc.instant(row, 1),
                      Kind.MONTH,
                      row.getString(2).substring(0, "2026-10".length()),
                      null,
                      null)),
          from,
          end);
      versions(connection, CONTRACTS, Kind.CONTRACT, from, end, found);
      versions(connection, HOURS, Kind.BUSINESS_HOURS, from, end, found);
      numbers(connection, SCORINGS, Kind.SCORING, from, end, found);
      numbers(connection, RULES, Kind.HAND_OFF_RULES, from, end, found);
      numbers(connection, POLICIES, Kind.EMPLOYEE_DATA, from, end, found);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
    found.sort(
        Comparator.comparing(Decision::at)
            .thenComparing(Decision::kind)
            .thenComparing(Decision::subject));
    return found;
  }

  private static void versions(
      Connection connection,
      String query,
      Kind kind,
      Instant from,
      Instant end,
      List<Decision> found)
      throws SQLException {
    Jdbc.each(
        connection,
        query,
        row ->
            found.add(
                new Decision(
                    Jdbc.instant(row, 1),
                    kind,
                    row.getString(2) + " v" + row.getInt(3),
                    null,
                    null)),
        from,
        end);
  }

  private static void numbers(
      Connection connection,
      String query,
      Kind kind,
      Instant from,
      Instant end,
      List<Decision> found)
      throws SQLException {
    Jdbc.each(
        connection,
        query,
        row -> found.add(new Decision(Jdbc.instant(row, 1), kind, "v" + row.getInt(2), null, null)),
        from,
        end);
  }
}
