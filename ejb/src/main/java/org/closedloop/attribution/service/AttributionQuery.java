package org.closedloop.attribution.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.closedloop.attribution.AttributionModel;
import org.closedloop.attribution.AttributionModels;
import org.closedloop.attribution.Level;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.kpi.credit.CreditMeasures;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.organisation.Role;

/** How models share what was won: one look at the sums of a run, however many models there are. */
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
public class AttributionQuery {

  private static final int SHOWN = 100;
  private static final String COST = "cost";

  private static final String VALID =
      " and t.from_run <= ? and t.to_run > ? and t.booked_month >= ? and t.booked_month < ?";

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private AttributionModels models;

  public AttributionQuery() {} // for the container

  /** Outside the container. */
  public AttributionQuery(DataSource database, AttributionModels models) {
    this.database = database;
    this.models = models;
  }

  /** All models side by side. */
  public Comparison compare(Comparing asked) {
    try (Connection connection = database.getConnection()) {
      List<String> codes = models.all().stream().map(AttributionModel::code).toList();
      Agreed agreed = agreed(connection, asked);
      Map<String, Long> sums = sums(connection, asked);
      long uncredited =
          uncreditedMeasures(asked.level()).stream().mapToLong(m -> of(sums, m)).sum();
      List<Credits> rows = new ArrayList<>();
      byPlace(connection, asked, codes)
          .forEach((place, found) -> rows.add(credits(place, found, codes, asked.level())));
      int lock = Math.max(0, codes.indexOf(agreed.model()));
      rows.sort(
          Comparator.comparingLong((Credits row) -> -row.cents().get(lock))
              .thenComparing(Credits::place));
      return new Comparison(
          asked,
          codes,
          agreed,
          rows,
          uncredited,
          total(rows, uncredited, codes.size()),
          new Comparison.Won(of(sums, "revenue-won"), of(sums, "won-deals")),
          new Comparison.Sourced(
              of(sums, "sourced-by-source"),
              of(sums, "sourced-by-first-touch"),
              of(sums, "sourced-before-sales"),
              of(sums, "influenced-revenue")));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** How many won deals a model credits to each channel or campaign, by its code. */
  public Map<String, Long> dealCounts(Comparing asked, String model) {
    List<String> measures = measures(model, asked.level());
    List<Object> values = new ArrayList<>(measures);
    values.addAll(List.of(asked.from(), asked.to(), asked.run().id()));
    Map<String, Long> deals = new HashMap<>();
    try (Connection connection = database.getConnection()) {
      each(
          connection,
          "select c.place, count(*) from (select s."
              + asked.by().code()
              + " as place, p.lead, p.booked_on from posting p"
              + " join measure m on m.id = p.measure join slice s on s.id = p.slice"
              + " where m.code in ("
              + marks(measures.size())
              + ") and p.booked_on >= ? and p.booked_on < ? and p.run + 0 <= ? group by s."
              + asked.by().code()
              + ", p.lead, p.booked_on having sum(p.amount) <> 0) c group by c.place",
          values,
          row -> deals.put(row.getString(1), row.getLong(2)));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
    return deals;
  }

  /**
   * The won deals a model credits to a channel or campaign.
   *
   * @param model its code; null for what no model can credit
   * @param place code of the channel or campaign; null for all of them
   */
  public CreditedDeals deals(Comparing asked, String model, String place) {
    List<String> measures =
        model == null ? uncreditedMeasures(asked.level()) : measures(model, asked.level());
    String from =
        " from posting p join measure m on m.id = p.measure"
            + " where m.code in ("
            + marks(measures.size())
            + ") and p.booked_on >= ? and p.booked_on < ? and p.run + 0 <= ?"
            + (place == null
                ? ""
                : " and p.slice in (select id from slice where " + asked.by().code() + " = ?)")
            + " group by p.lead, p.booked_on having sum(p.amount) <> 0";
    List<Object> values = new ArrayList<>(measures);
    values.addAll(List.of(asked.from(), asked.to(), asked.run().id()));
    if (place != null) {
      values.add(place);
    }
    try (Connection connection = database.getConnection()) {
      long[] whole = new long[2];
      each(
          connection,
          "select count(*), cast(coalesce(sum(cents), 0) as bigint)"
              + " from (select sum(p.amount) as cents"
              + from
              + ") credited",
          values,
          row -> {
            whole[0] = row.getLong(1);
            whole[1] = row.getLong(2);
          });
      List<CreditedDeal> found = new ArrayList<>();
      each(
          connection,
          "select c.lead, s.code || ':' || l.source_key, l.company, c.booked_on, c.cents from"
              + " (select p.lead, p.booked_on, cast(sum(p.amount) as bigint) as cents"
              + from
              + ") c join lead l on l.id = c.lead join source_system s on s.id = l.source"
              + " order by c.cents desc, c.lead, c.booked_on fetch first "
              + SHOWN
              + " rows only",
          values,
          row ->
              found.add(
                  new CreditedDeal(
                      row.getLong(1),
                      row.getString(2),
                      row.getString(3),
                      "",
                      row.getObject(4, LocalDate.class),
                      0,
                      row.getLong(5))));
      return new CreditedDeals(named(connection, found, asked.run()), whole[0], whole[1]);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** The same deals with their names and whole amounts, as the run knew them. */
  private static List<CreditedDeal> named(
      Connection connection, List<CreditedDeal> deals, PublishedRun run) throws SQLException {
    KnownWins wins =
        KnownWins.of(connection, deals.stream().map(CreditedDeal::lead).distinct().toList(), run);
    return deals.stream()
        .map(
            deal ->
                new CreditedDeal(
                    deal.lead(),
                    deal.key(),
                    deal.company(),
                    wins.name(deal.lead(), deal.wonOn()),
                    deal.wonOn(),
                    wins.cents(deal.lead(), deal.wonOn()),
                    deal.credited()))
        .toList();
  }

  /** What holds at the end of the period, as the version in force then says. */
  private static Agreed agreed(Connection connection, Comparing asked) throws SQLException {
    List<Agreed> found = new ArrayList<>();
    OffsetDateTime end =
        asked.to().atStartOfDay(asked.run().zone()).toInstant().atOffset(ZoneOffset.UTC);
    each(
        connection,
        "select coalesce(v.attribution_model, ''), coalesce(v.sourced_definition, ''),"
            + " a.code || ' v' || v.number from agreement_version v"
            + " join agreement a on a.id = v.agreement where v.state <> 'DRAFT'"
            + " and v.in_force_from < ? and (v.in_force_to is null or v.in_force_to >= ?)"
            + " order by a.id, v.number desc",
        List.of(end, end),
        row ->
            found.add(
                new Agreed(
                    orUsual(row.getString(1), Agreed.USUAL.model()),
                    orUsual(row.getString(2), Agreed.USUAL.sourced()),
                    row.getString(3))));
    return found.isEmpty() ? Agreed.USUAL : found.get(0);
  }

  private static String orUsual(String said, String usual) {
    return said.isEmpty() ? usual : said;
  }

  private static Map<String, Long> sums(Connection connection, Comparing asked)
      throws SQLException {
    List<String> codes = new ArrayList<>(uncreditedMeasures(asked.level()));
    codes.addAll(
        List.of(
            "revenue-won",
            "won-deals",
            "sourced-by-source",
            "sourced-by-first-touch",
            "sourced-before-sales",
            "influenced-revenue"));
    Map<String, Long> sums = new HashMap<>();
    each(
        connection,
        "select m.code, cast(sum(t.amount) as bigint) from total t"
            + " join measure m on m.id = t.measure where m.code in ("
            + marks(codes.size())
            + ")"
            + VALID
            + " group by m.code",
        values(codes, asked),
        row -> sums.put(row.getString(1), row.getLong(2)));
    return sums;
  }

  private static Map<String, Map<String, Long>> byPlace(
      Connection connection, Comparing asked, List<String> models) throws SQLException {
    List<String> codes =
        Stream.concat(
                models.stream().flatMap(model -> measures(model, asked.level()).stream()),
                Stream.of(COST))
            .toList();
    String place = "s." + asked.by().code();
    Map<String, Map<String, Long>> places = new TreeMap<>();
    each(
        connection,
        "select "
            + place
            + ", m.code, cast(sum(t.amount) as bigint) from total t"
            + " join measure m on m.id = t.measure join slice s on s.id = t.slice"
            + " where m.code in ("
            + marks(codes.size())
            + ")"
            + VALID
            + " group by "
            + place
            + ", m.code",
        values(codes, asked),
        row ->
            places
                .computeIfAbsent(row.getString(1), any -> new HashMap<>())
                .put(row.getString(2), row.getLong(3)));
    return places;
  }

  private static Credits credits(
      String place, Map<String, Long> found, List<String> models, Level level) {
    return new Credits(
        place,
        models.stream()
            .map(model -> measures(model, level).stream().mapToLong(code -> of(found, code)).sum())
            .toList(),
        of(found, COST));
  }

  private static Credits total(List<Credits> rows, long uncredited, int models) {
    List<Long> sums = new ArrayList<>(Collections.nCopies(models, uncredited));
    long cost = 0;
    for (Credits row : rows) {
      for (int i = 0; i < models; i++) {
        sums.set(i, sums.get(i) + row.cents().get(i));
      }
      cost += row.cost();
    }
    return new Credits("", sums, cost);
  }

  /** The measures whose sum a model credits on a level. */
  private static List<String> measures(String model, Level level) {
    String usual = CreditMeasures.credited(model, Level.DEAL);
    return level == Level.DEAL
        ? List.of(usual)
        : List.of(usual, CreditMeasures.credited(model, level));
  }

  private static List<String> uncreditedMeasures(Level level) {
    String usual = CreditMeasures.uncredited(Level.DEAL);
    return level == Level.DEAL ? List.of(usual) : List.of(usual, CreditMeasures.uncredited(level));
  }

  private static List<Object> values(List<String> codes, Comparing asked) {
    List<Object> values = new ArrayList<>(codes);
    values.addAll(List.of(asked.run().id(), asked.run().id(), asked.from(), asked.to()));
    return values;
  }

  private static long of(Map<String, Long> sums, String measure) {
    return sums.getOrDefault(measure, 0L);
  }

  private static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  @FunctionalInterface
  private interface Visitor {
    void visit(ResultSet row) throws SQLException;
  }

  private static void each(Connection connection, String sql, List<Object> values, Visitor visitor)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        query.setObject(i + 1, values.get(i));
      }
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          visitor.visit(rows);
        }
      }
    }
  }
}
