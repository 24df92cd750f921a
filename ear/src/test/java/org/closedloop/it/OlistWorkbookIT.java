package org.closedloop.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.closedloop.harness.Server;
import org.closedloop.harness.SharedData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The marketing funnel of a real company as a workbook: April 2018 says what the figures over REST
 * and an independent calculation say.
 */
class OlistWorkbookIT {

  private static final String FOLDER = "olist-marketing-funnel/";
  private static final String APRIL = "from=2018-04-01&to=2018-05-01&grain=month";
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static Server server;

  @BeforeAll
  static void importAndClose() throws Exception {
    Assumptions.assumeTrue(
        "h2".equals(System.getProperty("it.database")),
        "skipped: the sheets are tested on both databases without a server");
    var leads = SharedData.file(FOLDER + "olist_marketing_qualified_leads_dataset.csv");
    var deals = SharedData.file(FOLDER + "olist_closed_deals_dataset.csv");
    server =
        Server.startFresh(
            "it-home-olist-workbook",
            Map.of(
                "CLOSEDLOOP_ZONE", "UTC",
                "CLOSEDLOOP_DEMO", "false",
                "CLOSEDLOOP_ADMIN_PASSWORD", "admin-demo"));
    finish(post("imports?contract=olist-mqls", BodyPublishers.ofFile(leads)), "DONE");
    finish(post("imports?contract=olist-closed-deals", BodyPublishers.ofFile(deals)), "DONE");
    finish(post("runs", BodyPublishers.ofString("{\"scope\": \"all\"}")), "PUBLISHED");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
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

      for (JsonObject kpi : get("kpis").getJsonArray("items").getValuesAs(JsonObject.class)) {
        String code = kpi.getString("code");
        JsonObject figure = get("kpis/" + code + "?" + APRIL).getJsonArray("rows").getJsonObject(0);
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
    assertThat(call("reports/other.xlsx").statusCode()).isEqualTo(404);
    assertThat(call("reports/management.xlsx?run=4711").statusCode()).isEqualTo(404);
    HttpResponse<byte[]> refused = call("reports/management.xlsx?month=April");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused.body()).getString("type"))
        .isEqualTo("urn:closedloop:problem:bad-workbook-order");
  }

  private static String text(Row row, int column) {
    Cell cell = row.getCell(column);
    return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
  }

  private static XSSFWorkbook workbook(String order) throws Exception {
    HttpResponse<byte[]> answer = call("reports/management.xlsx?" + order);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=\"closedloop-management-2018-04-");
    return new XSSFWorkbook(new ByteArrayInputStream(answer.body()));
  }

  private static JsonObject get(String path) throws Exception {
    HttpResponse<byte[]> answer = call(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return json(answer.body());
  }

  private static HttpResponse<byte[]> call(String path) throws IOException, InterruptedException {
    return CLIENT.send(request(path).build(), BodyHandlers.ofByteArray());
  }

  /** Sends something to be done and returns where its progress is told. */
  private static String post(String path, BodyPublisher body) throws Exception {
    String type = path.equals("runs") ? "application/json" : "text/csv";
    HttpResponse<String> answer =
        CLIENT.send(
            request(path).header("Content-Type", type).POST(body).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(202);
    String location = answer.headers().firstValue("Location").orElseThrow();
    return location.substring(location.indexOf("/api/v1/") + "/api/v1/".length());
  }

  private static void finish(String path, String state) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    JsonObject told = get(path);
    while (told.getString("state").equals("RUNNING") && System.nanoTime() < end) {
      Thread.sleep(500);
      told = get(path);
    }
    assertThat(told.getString("state")).as(told.toString()).isEqualTo(state);
  }

  private static HttpRequest.Builder request(String path) {
    String account = Base64.getEncoder().encodeToString("admin:admin-demo".getBytes(UTF_8));
    return HttpRequest.newBuilder(URI.create(server.pages() + "api/v1/" + path))
        .header("Authorization", "Basic " + account)
        .header("Accept-Language", "en");
  }

  private static JsonObject json(byte[] text) {
    try (JsonReader reader = Json.createReader(new StringReader(new String(text, UTF_8)))) {
      return reader.readObject();
    }
  }
}
