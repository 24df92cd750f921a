package org.closedloop.velocity.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.Cut;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.service.Frozen;
import org.closedloop.kpi.service.KpiQuery;
import org.closedloop.kpi.service.Question;
import org.closedloop.kpi.service.Sql;
import org.closedloop.organisation.Role;
import org.closedloop.velocity.Passage;
import org.closedloop.velocity.PassageTimes;
import org.closedloop.velocity.Pipeline;
import org.closedloop.velocity.Velocity;

/** How fast leads and deals went: sums by day out of the ledger, however many leads there are. */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN,
  Role.INTEGRATION
})
public class VelocityQuery {

  /** Transitions, each with what counts the leads that entered. */
  private static final Map<String, String> ENTERED = new LinkedHashMap<>();

  static {
    ENTERED.put("lead-to-mql", "new-leads");
    ENTERED.put("mql-to-sql", "qualified-leads");
    ENTERED.put("sql-to-opportunity", "sales-qualified-leads");
    ENTERED.put("opportunity-to-customer", "opportunities");
    ENTERED.put("lead-to-customer", "new-leads");
  }

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private KpiQuery kpis;
  @Inject private Catalog catalog;
  @Inject private PublishedPassages published;

  public VelocityQuery() {} // for the container

  /** Outside the container. */
  public VelocityQuery(DataSource database, Catalog catalog) {
    this.database = database;
    this.catalog = catalog;
    kpis = new KpiQuery(database);
    published = new PublishedPassages();
  }

  public Velocity velocity(Spell asked) {
    Pipeline pipeline = pipeline(asked); // refuses what the caller may not see
    return new Velocity(published.to(asked, this::passages), pipeline);
  }

  private List<Passage> passages(Spell asked) {
    try (Connection connection = database.getConnection()) {
      List<Passage> passages = new ArrayList<>();
      for (Map.Entry<String, String> transition : ENTERED.entrySet()) {
        passages.add(passage(connection, asked, transition.getKey(), transition.getValue()));
      }
      return passages;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /**
   * The same for the leads that entered in each month, one query for all months.
   *
   * @return without months in which nobody entered anything
   */
  public SortedMap<YearMonth, List<Passage>> months(Spell asked) {
    SortedMap<YearMonth, List<Passage>> months = new TreeMap<>();
    try (Connection connection = database.getConnection()) {
      for (Map.Entry<String, String> step : ENTERED.entrySet()) {
        times(connection, asked, step.getKey(), step.getValue(), YearMonth::from)
            .forEach(
                (month, times) ->
                    months.computeIfAbsent(month, any -> new ArrayList<>()).add(times.passage()));
      }
      return months;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static Passage passage(
      Connection connection, Spell asked, String transition, String entered) throws SQLException {
    return times(connection, asked, transition, entered, day -> transition)
        .getOrDefault(transition, new PassageTimes(transition))
        .passage();
  }

  /** The leads that entered, put together by the day they did. */
  private static <G extends Comparable<? super G>> Map<G, PassageTimes> times(
      Connection connection,
      Spell asked,
      String transition,
      String entered,
      Function<LocalDate, G> group)
      throws SQLException {
    Map<G, PassageTimes> times = new TreeMap<>();
    Function<LocalDate, PassageTimes> of =
        day -> times.computeIfAbsent(group.apply(day), any -> new PassageTimes(transition));
    for (Frozen.Stretch stretch : asked.frozen().stretches(asked.from(), asked.to(), asked.run())) {
      days(asked, stretch, entered, "booked_on", "booked_on")
          .each(
              connection,
              row -> {
                LocalDate entry = row.getObject(1, LocalDate.class);
                of.apply(entry).entered(entry, row.getLong(2));
              });
      days(asked, stretch, transition, "cohort_day", "cohort_day, p.booked_on")
          .each(
              connection,
              row -> {
                LocalDate entry = row.getObject(1, LocalDate.class);
                of.apply(entry).reached(entry, row.getObject(2, LocalDate.class), row.getLong(3));
              });
      times.values().forEach(each -> each.knownUntil(stretch.run().knownDay()));
    }
    return times;
  }

  /** Sums of a measure by days, for those that entered in the stretch. */
  private static Sql days(
      Spell asked, Frozen.Stretch stretch, String measure, String entry, String days) {
    Sql sql =
        new Sql()
            .add("select p." + days + ", cast(sum(p.amount) as bigint) from posting p")
            .add(asked.only().isEmpty() ? "" : " join slice s on s.id = p.slice")
            .add(" where p.measure = (select id from measure where code = ?)", measure)
            .add(" and p." + entry + " >= ? and p." + entry + " < ?", stretch.from(), stretch.to())
            .add(" and p.run + 0 <= ?", stretch.run().id());
    asked
        .only()
        .forEach((dimension, value) -> sql.add(" and s." + dimension.code() + " = ?", value));
    return sql.add(" group by p." + days + " having sum(p.amount) <> 0");
  }

  private Pipeline pipeline(Spell asked) {
    return new Pipeline(
        figure(asked, "opportunities"),
        figure(asked, "win-rate"),
        figure(asked, "average-deal"),
        figure(asked, "sales-cycle-median"));
  }

  private BigDecimal figure(Spell asked, String code) {
    Map<Cut, List<String>> only = new LinkedHashMap<>();
    asked.only().forEach((dimension, value) -> only.put(Cut.by(dimension), List.of(value)));
    Question question =
        new Question(
            catalog.named(code).orElseThrow(),
            asked.from(),
            asked.to(),
            Grain.TOTAL,
            Basis.PERIOD,
            List.of(),
            only,
            asked.run(),
            asked.frozen());
    return kpis.answer(question).rows().get(0).value();
  }
}
