package org.closedloop.report.service;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.closedloop.attribution.Reach;
import org.closedloop.attribution.service.Agreed;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.kpi.Day;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.service.Frozen;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.organisation.Department;
import org.closedloop.privacy.PrivacyPolicies;
import org.closedloop.text.Messages;
import org.closedloop.winloss.ClosedDeal;
import org.closedloop.winloss.service.Closings;
import org.closedloop.winloss.service.WinLossQuery;

/**
 * The postings in the database. Rows are read as they come, never all at once.
 *
 * <p>{@code run + 0} keeps the database from preferring its index of runs, which here selects
 * nearly everything.
 */
public class LedgerEvidence implements Evidence {

  private static final int ROWS_AT_ONCE = 2_000;
  private static final String CUTS =
      Booking.CUTS.stream()
          .map(dimension -> "s." + dimension.code())
          .collect(Collectors.joining(", "));

  private final DataSource database;

  private final Frozen frozen;

  /**
   * @param frozen months for which the run speaks that both sides have signed
   */
  public LedgerEvidence(DataSource database, Frozen frozen) {
    this.database = database;
    this.frozen = frozen;
  }

  private List<Frozen.Stretch> stretches(Months months, PublishedRun run) {
    return frozen.stretches(months.startInclusive(), months.endExclusive(), run);
  }

  @Override
  public void each(
      Day day, Set<String> measures, Months months, PublishedRun run, Consumer<Booking> reader) {
    String column = "p." + day.column();
    String sql =
        "select m.code, p.booked_on, p.cohort_day, v.code, l.source_key, s.channel, s.campaign,"
            + " s.content, s.segment, s.region, s.team, s.product, s.reason, s.obligation,"
            + " s.agreement, p.amount from (select p.measure,"
            + " p.lead, p.booked_on, p.cohort_day, p.slice, sum(p.amount) as amount from posting p"
            + " where p.measure in (select id from measure where code in ("
            + String.join(", ", Collections.nCopies(measures.size(), "?"))
            + ")) and "
            + column
            + " >= ? and "
            + column
            + " < ? and p.run + 0 <= ? group by p.measure, p.lead, p.booked_on, p.cohort_day,"
            + " p.slice having sum(p.amount) <> 0) p join measure m on m.id = p.measure join slice"
            + " s on s.id = p.slice left join lead l on l.id = p.lead left join source_system v on"
            + " v.id = l.source order by m.code, p.lead + 0, p.booked_on, p.cohort_day, p.slice";
    for (Frozen.Stretch stretch : stretches(months, run)) {
      List<Object> parameters = new ArrayList<>(measures);
      parameters.add(stretch.from());
      parameters.add(stretch.to());
      parameters.add(stretch.run().id());
      query(sql, row -> reader.accept(booking(row)), parameters.toArray());
    }
  }

  private static Booking booking(ResultSet row) throws SQLException {
    return new Booking(
        row.getString(1),
        row.getObject(2, LocalDate.class),
        row.getObject(3, LocalDate.class),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getString(14),
        row.getString(15),
        row.getLong(16));
  }

  @Override
  public Sums sums(Months months, PublishedRun run) {
    Sums sums = new Sums();
    for (Day day : Day.values()) {
      String column = "p." + day.column();
      String month = "extract(year from " + column + "), extract(month from " + column + ")";
      for (Frozen.Stretch stretch : stretches(months, run)) {
        query(
            "select m.code, "
                + CUTS
                + ", "
                + month
                + ", sum(p.amount) from posting p join measure m on m.id = p.measure join slice s"
                + " on s.id = p.slice where "
                + column
                + " >= ? and "
                + column
                + " < ? and p.run + 0 <= ? group by m.code, "
                + CUTS
                + ", "
                + month,
            row -> add(sums, day, row),
            stretch.from(),
            stretch.to(),
            stretch.run().id());
      }
    }
    return sums;
  }

  private static void add(Sums sums, Day day, ResultSet row) throws SQLException {
    Map<Dimension, String> where = new EnumMap<>(Dimension.class);
    int column = 2;
    for (Dimension dimension : Booking.CUTS) {
      where.put(dimension, row.getString(column++));
    }
    sums.add(
        row.getString(1),
        day,
        YearMonth.of(row.getInt(column), row.getInt(column + 1)),
        where,
        row.getLong(column + 2));
  }

  @Override
  public List<ClosedDeal> closedDeals(Months months, PublishedRun run) {
    return new WinLossQuery(database)
        .deals(new Closings(months.startInclusive(), months.endExclusive(), Map.of(), run, frozen));
  }

  @Override
  public List<Decision> decisions(Months months, PublishedRun run) {
    return new Decisions(database).of(months, run);
  }

  @Override
  public Names names(Locale language) {
    boolean german = language.getLanguage().equals("de");
    Map<Dimension, Map<String, String>> names = new EnumMap<>(Dimension.class);
    names.put(
        Dimension.CHANNEL,
        named("select code, " + (german ? "name_de" : "name_en") + " from channel"));
    names.put(Dimension.CAMPAIGN, named("select code, name from campaign"));
    names.put(Dimension.TEAM, named("select code, name from team"));
    names.put(
        Dimension.REASON,
        named(
            "select code, min("
                + (german ? "text_de" : "text_en")
                + ") from answer_reason r where r.rules = (select max(n.rules) from answer_reason n"
                + " where n.code = r.code) group by code"));
    return new Names(names, Messages.in(language).say("report.none"));
  }

  /** The first column names the second; names that two share are told apart. */
  private Map<String, String> named(String sql) {
    Map<String, String> names = new HashMap<>();
    query(sql, row -> names.put(row.getString(1), row.getString(2)));
    return Labels.unique(names);
  }

  @Override
  public Grounds grounds(Months month, PublishedRun run) {
    OffsetDateTime known = run.knownAt().atOffset(ZoneOffset.UTC);
    List<String> agreements = new ArrayList<>();
    query(
        "select a.code, v.number from agreement_version v join agreement a on a.id = v.agreement"
            + " where v.state <> 'DRAFT' and v.in_force_from <= ? and v.in_force_from < ?"
            + " and (v.in_force_to is null or v.in_force_to > ?) order by v.in_force_from, v.id",
        row -> agreements.add(row.getString(1) + " v" + row.getInt(2)),
        known,
        month.endExclusive().atStartOfDay(run.zone()).toOffsetDateTime(),
        month.startInclusive().atStartOfDay(run.zone()).toOffsetDateTime());
    List<String> models = new ArrayList<>();
    query(
        "select number from scoring_model where state = 'PUBLISHED' and valid_from <= ?"
            + " order by valid_from desc, number desc limit 1",
        row -> models.add("scoring v" + row.getInt(1)),
        known);
    List<DefinitionSignature> signatures = new ArrayList<>();
    query(
        "select s.department, s.edition, s.signed_at, s.signer from catalog_signature s"
            + " where s.id = (select max(n.id) from catalog_signature n"
            + " where n.department = s.department) order by s.department",
        row ->
            signatures.add(
                new DefinitionSignature(
                    Department.valueOf(row.getString(1)),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    row.getString(4))));
    PrivacyPolicies policies = new PrivacyPolicies(database);
    boolean teams = policies.inForce().letsWorkbooksShowTeams(policies.people());
    String[] attribution = {Agreed.USUAL.model()};
    OffsetDateTime end = month.endExclusive().atStartOfDay(run.zone()).toOffsetDateTime();
    Integer[] days = new Integer[2];
    query(
        "select v.look_back_days, v.half_life_days from agreement_version v"
            + " where v.state <> 'DRAFT' and v.in_force_from <= ?"
            + " and v.in_force_from < ? and (v.in_force_to is null or v.in_force_to >= ?)"
            + " and (v.look_back_days is not null or v.half_life_days is not null)"
            + " order by v.agreement desc, v.number",
        row -> {
          days[0] = row.getObject(1, Integer.class);
          days[1] = row.getObject(2, Integer.class);
        },
        known,
        end,
        end);
    Reach reach = Reach.of(days[0], days[1]);
    models.add(
        "attribution look-back %d d, half-life %d d"
            .formatted(reach.lookBack().toDays(), reach.halfLife().toDays()));
    query(
        "select v.attribution_model from agreement_version v where v.state <> 'DRAFT'"
            + " and v.attribution_model is not null and v.in_force_from <= ?"
            + " and v.in_force_from < ? and (v.in_force_to is null or v.in_force_to >= ?)"
            + " order by v.agreement desc, v.number",
        row -> attribution[0] = row.getString(1),
        known,
        end,
        end);
    return new Grounds(agreements, models, signatures, teams, attribution[0], targets(known, end));
  }

  /** The shares that the agreement in force at the end of a month names, as known in a run. */
  private SortedMap<String, BigDecimal> targets(OffsetDateTime known, OffsetDateTime end) {
    String inForce =
        " where v.state <> 'DRAFT' and v.in_force_from <= ? and v.in_force_from < ?"
            + " and (v.in_force_to is null or v.in_force_to >= ?) order by v.agreement desc,"
            + " v.number";
    SortedMap<String, BigDecimal> targets = new TreeMap<>();
    query(
        "select t.transition, t.target from transition_target t"
            + " join agreement_version v on v.id = t.agreement_version"
            + inForce,
        row -> targets.put(row.getString(1) + "-rate", row.getBigDecimal(2)),
        known,
        end,
        end);
    query(
        "select o.code from obligation o join agreement_version v on v.id = o.agreement_version"
            + " and o.kind = 'volume'"
            + inForce,
        row -> targets.put("sla-volume-attainment", BigDecimal.ONE),
        known,
        end,
        end);
    query(
        "select o.side, o.code, o.target from obligation o"
            + " join agreement_version v on v.id = o.agreement_version and o.target is not null"
            + " and o.kind not in ('volume', 'quota')" // no clocks: shares of leads are above
            + inForce,
        row ->
            targets.put(
                compliance(row.getString(1)) + '/' + row.getString(2), row.getBigDecimal(3)),
        known,
        end,
        end);
    return targets;
  }

  private static String compliance(String side) {
    return switch (Department.valueOf(side)) {
      case SALES -> "sla-compliance-sales";
      case MARKETING -> "sla-compliance-marketing";
      default -> "sla-compliance-others";
    };
  }

  @Override
  public RunFacts facts(PublishedRun run) {
    RunFacts[] facts = new RunFacts[1];
    query(
        "select scope, leads, postings, hash from run where id = ?",
        row ->
            facts[0] =
                new RunFacts(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4)),
        run.id());
    return facts[0];
  }

  /** Something that reads one row. */
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  /** PostgreSQL hands over rows piece by piece only inside a transaction. */
  private void query(String sql, RowReader reader, Object... parameters) {
    try (Connection connection = database.getConnection()) {
      boolean automatic = connection.getAutoCommit();
      if (automatic) {
        connection.setAutoCommit(false);
      }
      try {
        read(connection, sql, reader, parameters);
      } finally {
        if (automatic) {
          connection.rollback();
          connection.setAutoCommit(true);
        }
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static void read(
      Connection connection, String sql, RowReader reader, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(ROWS_AT_ONCE);
      for (int number = 0; number < parameters.length; number++) {
        statement.setObject(number + 1, parameters[number]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    }
  }
}
