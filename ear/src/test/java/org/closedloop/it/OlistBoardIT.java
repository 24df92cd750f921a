package org.closedloop.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.closedloop.harness.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The marketing funnel of a real company on the board: every origin in every month has the leads
 * and customers that an independent calculation says.
 */
class OlistBoardIT {

  private static final Pattern ROW =
      Pattern.compile("<tr[^>]*>\\s*<th scope=\"row\">(.*?)</th>(.*?)</tr>", Pattern.DOTALL);
  private static final Pattern FIGURE =
      Pattern.compile("<td class=\"cl-right\">(.*?)</td>", Pattern.DOTALL);

  private static Visitor visitor;

  @BeforeAll
  static void signIn() throws Exception {
    visitor = Visitor.administrator(Olist.running().pages());
  }

  @Test
  void everyOriginInEveryMonthHasItsLeadsAndCustomers() throws Exception {
    Map<String, Map<String, List<String>>> boards = new HashMap<>();
    int checked = 0;
    for (Map<String, String> expected : Olist.reference("ref_by_origin_and_mql_month.csv")) {
      String month = expected.get("mql_month");
      if (expected.get("origin").equals("unknown")) {
        continue; // two values of the source, added up in the reference
      }
      if (!boards.containsKey(month)) {
        boards.put(month, board(month));
      }
      List<String> row = boards.get(month).get(expected.get("origin"));

      assertThat(row).as(expected.toString()).isNotNull();
      assertThat(row.get(0)).as("leads: " + expected).isEqualTo(written(expected.get("mqls")));
      assertThat(row.get(1)).as("customers: " + expected).isEqualTo(written(expected.get("deals")));
      checked++;
    }
    assertThat(checked).isGreaterThan(90);
  }

  @Test
  void everyMonthHasItsLeadsAndCustomersInTotal() throws Exception {
    for (Map<String, String> expected : Olist.reference("ref_by_mql_month.csv")) {
      List<String> total = board(expected.get("mql_month")).get("Total");

      assertThat(total.subList(0, 2))
          .as(expected.toString())
          .containsExactly(written(expected.get("mqls")), written(expected.get("deals")));
    }
  }

  /** The rows of the table below the diagrams: leads, customers, rate and so on by origin. */
  private static Map<String, List<String>> board(String month) throws Exception {
    String page =
        visitor.read(
            "kpi/board.xhtml?kpi=lead-to-customer-rate&basis=cohort&grain=month&by=channel&rows=all"
                + "&period="
                + month);
    Map<String, List<String>> rows = new HashMap<>();
    Matcher row = ROW.matcher(page.substring(page.lastIndexOf("<table")));
    while (row.find()) {
      List<String> figures = new ArrayList<>();
      Matcher figure = FIGURE.matcher(row.group(2));
      while (figure.find()) {
        figures.add(text(figure.group(1)));
      }
      rows.put(text(row.group(1)), figures);
    }
    return rows;
  }

  private static String text(String markup) {
    return markup.replaceAll("<[^>]*>", "").strip();
  }

  private static String written(String count) {
    return NumberFormat.getIntegerInstance(Locale.UK).format(Long.parseLong(count));
  }
}
