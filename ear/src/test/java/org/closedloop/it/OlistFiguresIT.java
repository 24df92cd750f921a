package org.closedloop.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.closedloop.harness.RestClient;
import org.closedloop.statistics.Interval;
import org.closedloop.statistics.Wilson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The marketing funnel of a real company, imported, closed by a night and asked over REST: every
 * figure is what an independent calculation says, and opens to the leads it counts.
 */
class OlistFiguresIT {

  private static final String EVER = "from=2017-01-01&to=2019-01-01&grain=total";
  private static final String MONTHS = "from=2017-01-01&to=2019-01-01&grain=month";

  private static RestClient rest;

  @BeforeAll
  static void importAndClose() throws Exception {
    rest = Olist.running().rest();
  }

  @Test
  void everyOriginHasItsLeadsDealsCyclesAndRevenue() throws Exception {
    Figures figures = new Figures(EVER + "&by=channel", row -> channel(row));

    for (Map<String, String> expected : Olist.reference("ref_by_origin_raw.csv")) {
      String origin = expected.get("origin");
      figures.check(origin.equals("(empty)") ? "" : origin, expected);
    }
    assertThat(figures.leads.keySet()).hasSize(Olist.reference("ref_by_origin_raw.csv").size());
  }

  @Test
  void everyMonthOfFirstContactHasItsLeadsDealsCyclesAndRevenue() throws Exception {
    Figures figures = new Figures(MONTHS, row -> row.getString("period"));

    for (Map<String, String> expected : Olist.reference("ref_by_mql_month.csv")) {
      figures.check(expected.get("mql_month"), expected);
    }
  }

  @Test
  void everyOriginInEveryMonthHasItsLeadsDealsCyclesAndRevenue() throws Exception {
    Figures apart =
        new Figures(MONTHS + "&by=channel", row -> channel(row) + ' ' + row.getString("period"));
    Figures folded =
        new Figures(
            MONTHS + "&channel=unknown&channel=", row -> "unknown " + row.getString("period"));

    for (Map<String, String> expected : Olist.reference("ref_by_origin_and_mql_month.csv")) {
      String cell = expected.get("origin") + ' ' + expected.get("mql_month");
      (expected.get("origin").equals("unknown") ? folded : apart).check(cell, expected);
    }
  }

  @Test
  void theWholeIsCountedAndRankedAnewAndNotAddedUp() throws Exception {
    Figures figures = new Figures(EVER, row -> "whole");

    figures.check("whole", Olist.reference("ref_total.csv").get(0));
  }

  @Test
  void everyMonthOfWinningHasItsDealsCycleAndRevenue() throws Exception {
    Map<String, JsonObject> deals = rows("won-deals?basis=period&" + MONTHS, OlistFiguresIT::month);
    Map<String, JsonObject> cycles =
        rows("sales-cycle-median?basis=period&" + MONTHS, OlistFiguresIT::month);
    Map<String, JsonObject> revenue =
        rows("revenue-won?basis=period&" + MONTHS, OlistFiguresIT::month);

    for (Map<String, String> expected : Olist.reference("ref_deals_by_won_month.csv")) {
      String month = expected.get("won_month");
      assertThat(value(deals.get(month)))
          .as("deals of " + month)
          .isEqualByComparingTo(expected.get("deals"));
      assertThat(value(cycles.get(month)))
          .as("median of " + month)
          .isCloseTo(new BigDecimal(expected.get("median_cycle_days")), within(half("0.01")));
      assertThat(value(revenue.get(month)))
          .as("revenue of " + month)
          .isEqualByComparingTo(expected.get("declared_monthly_revenue"));
    }
  }

  /**
   * The published table counts wins from first contact, midnight, to 90 times 24 hours later:
   * whoever won before the 90th day began. By calendar day the 90th day counts too. One win is
   * dated before its contact: here it counts as won at once, the table leaves it out.
   */
  @Test
  void everyOriginConvertsWithin90DaysAsPublishedByTimestampAndByCalendarDay() throws Exception {
    Map<String, JsonObject> cohorts = new TreeMap<>();
    for (JsonObject cohort :
        rest.get("kpis/lead-to-customer-rate/cohorts?by=channel&age=89,90&" + EVER)
            .getJsonArray("cohorts")
            .getValuesAs(JsonObject.class)) {
      cohorts.put(channel(cohort).isEmpty() ? "missing" : channel(cohort), cohort);
    }
    List<Map<String, String>> published = Olist.reference("published_lead_channel_metrics_90d.csv");
    assertThat(cohorts).hasSameSizeAs(published).hasSize(11);
    int early = 0;
    for (Map<String, String> expected : Olist.reference("ref_conversion_90d.csv")) {
      JsonObject cohort = cohorts.get(expected.get("origin"));
      int byDay = number(expected, "wins_le_90_calendar_days_incl_negative");
      int before = byDay - number(expected, "wins_0_90_calendar_days"); // before their contact
      early += before;

      assertThat(cohort.getInt("leads")).isEqualTo(number(expected, "mqls"));
      assertThat(at(cohort, 90).getInt("converted")).as("by day: " + expected).isEqualTo(byDay);
      int won = at(cohort, 89).getInt("converted") - before;
      assertThat(won)
          .as("by timestamp: " + expected)
          .isEqualTo(number(expected, "wins_0_90d_by_timestamp"));
      Interval interval = Wilson.of(won, cohort.getInt("leads")).orElseThrow();
      near(interval.low(), expected.get("wilson95_low"), 1e-6);
      near(interval.high(), expected.get("wilson95_high"), 1e-6);
      if (before == 0) { // then the answer as it stands is the published one
        near(fraction(at(cohort, 89), "value"), expected.get("conversion"), 1e-6);
        JsonObject told = at(cohort, 89).getJsonObject("interval");
        near(fraction(told, "low"), expected.get("wilson95_low"), 1e-6);
        near(fraction(told, "high"), expected.get("wilson95_high"), 1e-6);
      }
    }
    assertThat(early).isEqualTo(1);
    for (Map<String, String> expected : published) { // rounded to five places, one of them up
      int won = number(expected, "wins_90d");
      JsonObject cohort = cohorts.get(expected.get("origin"));
      assertThat(cohort.getInt("leads")).isEqualTo(number(expected, "eligible_leads"));
      assertThat(at(cohort, 89).getInt("converted") - won)
          .isEqualTo(expected.get("origin").equals("organic_search") ? early : 0);
      Interval interval = Wilson.of(won, cohort.getInt("leads")).orElseThrow();
      near(interval.low(), expected.get("ci_low"), 1e-5);
      near(interval.high(), expected.get("ci_high"), 1e-5);
    }
  }

  private static int number(Map<String, String> row, String column) {
    return Integer.parseInt(row.get(column));
  }

  private static JsonObject at(JsonObject cohort, int age) {
    JsonObject at =
        cohort.getJsonArray("ages").getValuesAs(JsonObject.class).stream()
            .filter(one -> one.getInt("age") == age)
            .findFirst()
            .orElseThrow();
    assertThat(at.getBoolean("counted")).isTrue();
    return at;
  }

  private static double fraction(JsonObject row, String name) {
    return row.getJsonNumber(name).doubleValue();
  }

  private static void near(double fraction, String expected, double unit) {
    assertThat(fraction).isCloseTo(Double.parseDouble(expected), within(unit));
  }

  @Test
  void everyCellOpensToTheLeadsItCounts() throws Exception {
    for (String kpi : List.of("new-leads", "lead-to-customer-rate", "customers", "revenue-won")) {
      for (JsonObject row :
          rest.get("kpis/" + kpi + "?basis=cohort&by=channel&" + EVER)
              .getJsonArray("rows")
              .getValuesAs(JsonObject.class)) {
        JsonObject members =
            rest.get(
                "kpis/"
                    + kpi
                    + "/members?basis=cohort&limit=1000&"
                    + EVER
                    + "&channel="
                    + channel(row));
        String cell = kpi + " of '" + channel(row) + "'";
        assertThat(new BigDecimal(members.getInt("total")))
            .as(cell)
            .isEqualByComparingTo(row.getJsonNumber("members").bigDecimalValue());
        assertThat(above(kpi, row))
            .as(cell)
            .isEqualByComparingTo(row.getJsonNumber("numerator").bigDecimalValue());
      }
    }
  }

  /** What all pages of a cell add up to above the line. */
  private static BigDecimal above(String kpi, JsonObject row) throws Exception {
    BigDecimal sum = BigDecimal.ZERO;
    String cursor = "0";
    while (cursor != null) {
      JsonObject page =
          rest.get(
              "kpis/"
                  + kpi
                  + "/members?basis=cohort&limit=700&"
                  + EVER
                  + "&channel="
                  + channel(row)
                  + "&cursor="
                  + cursor);
      for (JsonObject member : page.getJsonArray("items").getValuesAs(JsonObject.class)) {
        sum = sum.add(member.getJsonNumber("numerator").bigDecimalValue());
      }
      cursor = page.isNull("next") ? null : page.getString("next");
    }
    return sum;
  }

  @Test
  void aQuestionThatMakesNoSenseIsRefusedByNameOfTheParameter() throws Exception {
    HttpResponse<byte[]> refused = rest.call("kpis/new-leads?grain=week");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(RestClient.json(refused).getJsonArray("errors").getJsonObject(0).getString("path"))
        .isEqualTo("grain");
    HttpResponse<byte[]> whole = rest.call("kpis/sales-cost?by=channel");
    assertThat(whole.statusCode()).isEqualTo(422);
    assertThat(RestClient.json(whole).getString("detail"))
        .contains("by", "sales-cost")
        .doesNotEndWith(": ");
    assertThat(rest.call("kpis/happiness").statusCode()).isEqualTo(404);
    assertThat(rest.call("kpis/new-leads?run=4711").statusCode()).isEqualTo(404);
  }

  @Test
  void importingAgainChangesNothingAndPostingAgainPostsNothing() throws Exception {
    for (String again : List.of(Olist.running().uploadLeads(), Olist.running().uploadDeals())) {
      JsonObject told = rest.await(again, "DONE");

      assertThat(told.getInt("unchanged")).isEqualTo(told.getInt("read")).isPositive();
      assertThat(told.getInt("created") + told.getInt("changed")).isZero();
    }
    String hash = rest.get("runs").getJsonArray("items").getJsonObject(0).getString("hash");
    JsonObject run = rest.await(rest.run("all"), "PUBLISHED");

    assertThat(run.getInt("postings")).isZero();
    assertThat(run.getString("hash")).isEqualTo(hash);
  }

  /** The figures that the reference tables hold, each by cell. */
  private static final class Figures {
    private final Map<String, JsonObject> leads;
    private final Map<String, JsonObject> conversion;
    private final Map<String, JsonObject> median;
    private final Map<String, JsonObject> mean;
    private final Map<String, JsonObject> p90;
    private final Map<String, JsonObject> revenue;

    Figures(String question, Function<JsonObject, String> cell) throws Exception {
      String cohort = "?basis=cohort&" + question;
      leads = rows("new-leads" + cohort, cell);
      conversion = rows("lead-to-customer-rate" + cohort, cell);
      median = rows("sales-cycle-median" + cohort, cell);
      mean = rows("sales-cycle-mean" + cohort, cell);
      p90 = rows("sales-cycle-p90" + cohort, cell);
      revenue = rows("revenue-won" + cohort, cell);
    }

    void check(String cell, Map<String, String> expected) {
      assertThat(value(leads.get(cell)))
          .as("leads of " + cell)
          .isEqualByComparingTo(expected.get("mqls"));
      JsonObject rate = conversion.get(cell);
      assertThat(rate.getJsonNumber("numerator").bigDecimalValue())
          .as("deals of " + cell)
          .isEqualByComparingTo(expected.get("deals"));
      assertThat(value(rate).movePointRight(2))
          .as("conversion of " + cell)
          .isCloseTo(new BigDecimal(expected.get("conversion_pct")), within(half("0.0001")));
      near("median of " + cell, median.get(cell), expected.get("median_cycle_days"), "0.01");
      near("mean of " + cell, mean.get(cell), expected.get("mean_cycle_days"), "0.0001");
      near("P90 of " + cell, p90.get(cell), expected.get("p90_cycle_days"), "0.01");
      BigDecimal money = revenue.containsKey(cell) ? value(revenue.get(cell)) : BigDecimal.ZERO;
      assertThat(money)
          .as("revenue of " + cell)
          .isEqualByComparingTo(expected.get("declared_monthly_revenue"));
    }

    /** Nothing expected: there was no deal, so there is no cell or it is not applicable. */
    private static void near(String what, JsonObject row, String expected, String unit) {
      if (expected.isEmpty()) {
        assertThat(row == null || row.isNull("value")).as(what + " is n/a").isTrue();
      } else {
        assertThat(value(row)).as(what).isCloseTo(new BigDecimal(expected), within(half(unit)));
      }
    }
  }

  /** References are rounded to this unit: half of it and a hair may differ. */
  private static BigDecimal half(String unit) {
    return new BigDecimal(unit).multiply(new BigDecimal("0.51"));
  }

  private static BigDecimal value(JsonObject row) {
    return row.getJsonNumber("value").bigDecimalValue();
  }

  private static String channel(JsonObject row) {
    return row.getJsonObject("slice").getString("channel");
  }

  private static String month(JsonObject row) {
    return row.getString("period");
  }

  private static Map<String, JsonObject> rows(String question, Function<JsonObject, String> cell)
      throws Exception {
    Map<String, JsonObject> rows = new TreeMap<>();
    for (JsonValue row : rest.get("kpis/" + question).getJsonArray("rows")) {
      rows.put(cell.apply(row.asJsonObject()), row.asJsonObject());
    }
    return rows;
  }
}
