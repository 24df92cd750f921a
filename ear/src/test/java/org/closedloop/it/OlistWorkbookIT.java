package org.closedloop.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.closedloop.harness.RestClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The marketing funnel of a real company as a workbook: April 2018 says what the figures over REST
 * and an independent calculation say.
 */
class OlistWorkbookIT {

  private static final String APRIL = "from=2018-04-01&to=2018-05-01&grain=month";

  private static RestClient rest;

  @BeforeAll
  static void importAndClose() throws Exception {
    rest = Olist.running().rest();
  }

  @Test
  void theSummarySaysWhatTheFiguresOverRestSay() throws Exception {
    Map<String, Cell> month = new HashMap<>();
    try (XSSFWorkbook workbook = workbook("month=2018-04&lang=en")) {
      for (Row row : workbook.getSheet("Summary")) {
        if (row.getCell(3) != null) {
          month.put(row.getCell(0).getStringCellValue(), row.getCell(3));
        }
      }

      for (JsonObject kpi : rest.get("kpis").getJsonArray("items").getValuesAs(JsonObject.class)) {
        String code = kpi.getString("code");
        JsonObject figure =
            rest.get("kpis/" + code + "?" + APRIL).getJsonArray("rows").getJsonObject(0);
        Cell cell = month.get(kpi.getJsonObject("labels").getString("en"));
        assertThat(cell).as(code).isNotNull();
        if (figure.isNull("value")) {
          assertThat(cell.getStringCellValue()).as(code).isEqualTo("n/a");
        } else {
          assertThat(cell.getNumericCellValue())
              .as(code)
              .isCloseTo(figure.getJsonNumber("value").doubleValue(), within(1e-9));
        }
      }
      // ref_by_mql_month.csv and ref_deals_by_won_month.csv of the data set
      assertThat(month.get("New leads").getNumericCellValue()).isEqualTo(1352);
      assertThat(month.get("Lead→customer rate").getNumericCellValue())
          .isCloseTo(183 / 1352.0, within(1e-9));
      assertThat(month.get("Customers").getNumericCellValue()).isEqualTo(207);
    }
  }

  @Test
  void theDetailsNameEveryLeadOfTheMonthOnce() throws Exception {
    try (XSSFWorkbook workbook = workbook("month=2018-04&lang=de")) {
      Sheet details = workbook.getSheet("Einzelnachweis");
      Map<String, Integer> leads = new HashMap<>();
      for (Row row : details) {
        if (text(row, 1).equals("new-leads")) {
          leads.merge(text(row, 3), 1, Integer::sum);
        }
      }

      assertThat(leads).hasSize(1352).allSatisfy((lead, rows) -> assertThat(rows).isEqualTo(1));
    }
  }

  @Test
  void ordersThatMakeNoSenseAreRefusedWithASentence() throws Exception {
    assertThat(rest.call("reports/other.xlsx").statusCode()).isEqualTo(404);
    assertThat(rest.call("reports/management.xlsx?run=4711").statusCode()).isEqualTo(404);
    HttpResponse<byte[]> refused = rest.call("reports/management.xlsx?month=April");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(RestClient.json(refused).getString("type"))
        .isEqualTo("urn:closedloop:problem:bad-workbook-order");
  }

  private static String text(Row row, int column) {
    Cell cell = row.getCell(column);
    return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
  }

  private static XSSFWorkbook workbook(String order) throws Exception {
    HttpResponse<byte[]> answer = rest.call("reports/management.xlsx?" + order);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=\"closedloop-management-2018-04-");
    return new XSSFWorkbook(new ByteArrayInputStream(answer.body()));
  }
}
