package org.closedloop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.closedloop.harness.BrowserTest;
import org.closedloop.harness.RestClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One lead in the hands of three people, up to the figures of the next night. */
class StoryBrowserIT extends BrowserTest {

  /** Without loading the page again, at the next poll. */
  private static final LocatorAssertions.IsVisibleOptions BY_ITSELF =
      new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

  private static final String WON = "won-deals";
  private static final String OFFERED = "handed-over-leads";

  @BeforeAll
  static void bePatient() {
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000); // an answer may take its time
  }

  @Test
  void offeredReturnedNurturedOfferedAgainAcceptedWonAndSeenInTheFiguresOfTheNextNight()
      throws Exception {
    RestClient rest = new RestClient(address());
    awaitDemo();
    theNextNight(rest); // what other tests did before belongs to no story
    long wonBefore = figure(rest, WON);
    long offeredBefore = figure(rest, OFFERED);
    Page marketing = person("marketing");
    Page sales = person("sales-lead");

    open(sales, "handoff/inbox.xhtml");
    Lead lead = marketingOffersAReadyLead(marketing);
    salesReturnsItWithFeedback(sales, lead);
    marketingNurturesAndOffersAgain(marketing, lead);
    salesAcceptsAndWins(sales, lead);
    theManagersSeeTheClocks(lead);
    otherSystemsReadTheSame(rest, lead);
    theNextNight(rest);

    assertThat(figure(rest, OFFERED)).isEqualTo(offeredBefore + 2);
    assertThat(figure(rest, WON)).isEqualTo(wonBefore + 1);
    theBoardOpensDownToTheLead(lead);
    theWorkbookNamesTheLead(rest, lead, wonBefore + 1);
  }

  /**
   * The lead of the story.
   *
   * @param page its address
   */
  private record Lead(String page, String company) {

    String key() {
      return URLDecoder.decode(
          page.substring(page.indexOf("key=") + "key=".length()), StandardCharsets.UTF_8);
    }

    /** The workbook has a column of its own for the source. */
    String keyInItsSource() {
      return key().substring(key().indexOf(':') + 1);
    }
  }

  private Lead marketingOffersAReadyLead(Page marketing) {
    open(marketing, "handoff/ready.xhtml");
    picture(marketing, "handoff-ready");
    assertNothingSticksOut(marketing);
    assertAccessible(marketing);
    Locator row =
        marketing
            .locator("tbody tr")
            .filter(new Locator.FilterOptions().setHas(marketing.locator("button")))
            .first();
    Locator link = row.locator("a").first();
    Lead lead = new Lead(link.getAttribute("href"), link.textContent());
    row.getByRole(AriaRole.BUTTON).click();
    said(marketing, "Handed over: " + lead.company());
    return lead;
  }

  /** Sales has the inbox open all the time. */
  private void salesReturnsItWithFeedback(Page sales, Lead lead) {
    Locator waiting = row(sales, lead);
    assertThat(waiting).isVisible(BY_ITSELF);
    assertThat(waiting.locator("td").nth(1)).containsText(Pattern.compile("\\d")); // its deadline
    String open = sales.locator(".cl-nav [data-waiting=handoffs]").textContent();
    picture(sales, "handoff-inbox");
    assertNothingSticksOut(sales);
    assertAccessible(sales);
    waiting.getByRole(AriaRole.BUTTON).click();
    Locator form = sales.locator("form[id=answerForm]");
    assertThat(form.locator(".cl-answer-clock div.cl-clock")).isVisible();
    assertThat(form.getByText("No contact recorded yet.")).isVisible();
    form.locator("a.cl-option").nth(1).click();
    form.locator("button[id$=sendHere]").click();
    assertThat(form.getByText("The answer lacks").first()).isVisible();
    choose(sales, "reason", "Need comes later");
    form.locator("input[id$=nextStep]").fill("Send the grant guide");
    form.locator("input[id$=resubmitOn_input]").fill("11 Jan 2030");
    form.locator("input[id$=resubmitOn_input]").press("Tab");
    form.locator("[id$=rating] .ui-button").nth(3).click();
    form.locator("textarea[id$=feedback]").fill("Good contact, the grant is not decided yet.");
    assertThat(form.getByText("Marketing confirms the next step by")).isVisible();
    picture(sales, "handoff-answer");
    form.locator("button[id$=sendHere]").click();
    said(sales, "Returned: " + lead.company());
    assertThat(waiting).hasCount(0);
    assertThat(sales.locator(".cl-nav [data-waiting=handoffs]")).not().hasText(open);
  }

  private void marketingNurturesAndOffersAgain(Page marketing, Lead lead) {
    open(marketing, "handoff/returned.xhtml");
    assertThat(marketing.locator(".cl-nav [data-waiting=returned]")).isVisible();
    Locator returned = row(marketing, lead);
    assertThat(returned).containsText("Need comes later");
    returned.getByRole(AriaRole.BUTTON).click();
    marketing.locator("button[id='confirmForm:confirm']").click();
    said(marketing, "Confirmed: " + lead.company());
    openLead(marketing, lead);
    marketing.locator("textarea[id$=words]").fill("The grant was decided today.");
    marketing.locator("button[id$=comment]").click();
    assertThat(marketing.getByText("The grant was decided today.").first()).isVisible();
    marketing.locator("button[id='handoffActions:offer']").click();
    said(marketing, "Handed over. Sales sees the lead now.");
  }

  private void salesAcceptsAndWins(Page sales, Lead lead) {
    openLead(sales, lead);
    assertThat(sales.getByText("The grant was decided today.").first()).isVisible();
    sales.locator("button[id$=recordOpen]").click();
    sales.locator("input[id='recordForm:subject']").fill("Talked about the grant");
    sales.locator("button[id='recordForm:record']").click();
    said(sales, "The contact is in the history.");
    sales.locator("button[id='handoffActions:answerOpen']").click();
    Locator form = sales.locator("form[id=answerForm]");
    form.locator("a.cl-option").first().click();
    form.locator("[id$=rating] .ui-button").nth(4).click();
    form.locator("button[id$=sendOpen]").click();
    said(sales, "Accepted: " + lead.company());
    assertThat(sales.locator("#handoff")).containsText("Accepted");
    assertThat(sales.getByText("Answer to a hand-off").first()).isVisible();
    picture(sales, "handoff-lead");
    assertNothingSticksOut(sales);
    assertAccessible(sales);

    sales.locator("button[id='actions:convertOpen']").click();
    Locator name = sales.locator("input[id='convertForm:name']");
    assertThat(name).isFocused(); // the dialog is there
    name.fill("Cold store drives");
    sales.locator("input[id='convertForm:expected_input']").fill("84000");
    sales.locator("button[id='convertForm:convert']").click();
    Locator deals = sales.locator("form[id=deals]");
    assertThat(deals).containsText("Cold store drives");
    deals.getByRole(AriaRole.BUTTON).first().click();
    sales.locator("button[id='winForm:win']").click();
    assertThat(deals).containsText("won");
    picture(sales, "handoff-lead-won");
  }

  private void theManagersSeeTheClocks(Lead lead) throws Exception {
    Page management = person("management");
    openLead(management, lead);
    Locator clocks = management.locator(".cl-lead-clock");
    assertThat(clocks.filter(new Locator.FilterOptions().setHasText("Answer to a hand-off")))
        .hasCount(2);

    open(management, "sla/cockpit.xhtml?span=week");
    assertThat(management.locator(".cl-card.marketing").first()).isVisible();
    assertThat(management.locator(".cl-card.sales").first()).isVisible();
    assertThat(management.locator("#clocks .cl-clock").first()).isVisible();
    picture(management, "sla-cockpit-week");
    assertNothingSticksOut(management);
    management.getByText("Prepare the monthly meeting").click();
    assertThat(management.locator("h1")).containsText("Monthly meeting");
    assertThat(management.locator("#decisions")).isVisible();
    picture(management, "sla-meeting");
    assertNothingSticksOut(management);
    assertAccessible(management);
  }

  private static void otherSystemsReadTheSame(RestClient rest, Lead lead) throws Exception {
    List<JsonObject> clocks = items(rest, "sla/leads/" + lead.key() + "/clocks");
    assertThat(clocks)
        .filteredOn(clock -> clock.getString("kind").equals("answer"))
        .hasSize(2)
        .allSatisfy(clock -> assertThat(clock.getString("state")).isEqualTo("MET"));
    for (JsonObject clock : clocks) {
      List<JsonObject> segments = clock.getJsonArray("segments").getValuesAs(JsonObject.class);
      Instant at = Instant.parse(clock.getString("startedAt"));
      for (JsonObject segment : segments) {
        assertThat(Instant.parse(segment.getString("from"))).isEqualTo(at);
        at = Instant.parse(segment.getString("until"));
      }
      if (!clock.isNull("endedAt") && !segments.isEmpty()) {
        assertThat(at).isEqualTo(Instant.parse(clock.getString("endedAt")));
      }
    }
    assertThat(items(rest, "sla/clocks?side=marketing&limit=3"))
        .hasSizeLessThanOrEqualTo(3)
        .allSatisfy(clock -> assertThat(clock.getString("side")).isEqualTo("MARKETING"));
    assertThat(rest.call("sla/clocks?side=nobody").statusCode()).isEqualTo(422);
    assertThat(items(rest, "sla/agreements"))
        .filteredOn(version -> version.getBoolean("inForce"))
        .hasSize(1)
        .allSatisfy(version -> assertThat(version.getJsonArray("promises")).isNotEmpty());
    for (String path :
        List.of("sla/clocks", "sla/leads/" + lead.key() + "/clocks", "sla/agreements")) {
      assertThat(nobody(path)).as(path).isEqualTo(401);
    }
  }

  private static List<JsonObject> items(RestClient rest, String path) throws Exception {
    HttpResponse<byte[]> answer = rest.call(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
      return List.copyOf(reader.readArray().getValuesAs(JsonObject.class));
    }
  }

  /** What somebody gets who has not signed in. */
  private static int nobody(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address().resolve("api/v1/" + path)).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static void theNextNight(RestClient rest) throws Exception {
    rest.await(rest.run("changed"), "PUBLISHED");
  }

  /** Click by click, as somebody who wants to know what is behind a figure. */
  private void theBoardOpensDownToTheLead(Lead lead) {
    Page controller = person("controller");
    open(controller, "kpi/board.xhtml?grain=month&kpi=" + WON + "&period=" + month());
    controller.locator("table.cl-table tfoot a.cl-cell").first().click();
    Locator panel = controller.locator("aside.cl-panel");
    assertThat(panel.locator(".cl-tag.positive").first()).containsText("agrees");
    picture(controller, "story-board");
    panel.locator(".cl-panel-foot a").last().click();
    controller.waitForURL(Pattern.compile("/kpi/cell.xhtml")); // and all of it is there
    Locator link =
        controller.locator("main a[href*='" + lead.page().replaceAll(".*key=", "") + "']");
    Locator next = controller.locator("main a[rel=next]");
    while (link.count() == 0 && next.count() > 0) {
      String page = controller.url();
      next.first().click();
      controller.waitForURL(url -> !url.equals(page));
    }
    assertThat(link.first()).isVisible();
    picture(controller, "story-cell");
  }

  private static void theWorkbookNamesTheLead(RestClient rest, Lead lead, long won)
      throws Exception {
    HttpResponse<byte[]> answer = rest.call("reports/management.xlsx?lang=en&month=" + month());
    assertThat(answer.statusCode()).isEqualTo(200);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
      double shown =
          StreamSupport.stream(workbook.getSheet("Summary").spliterator(), false)
              .filter(row -> text(row, 0).equals("Won deals"))
              .mapToDouble(row -> row.getCell(3).getNumericCellValue())
              .findFirst()
              .orElseThrow();
      assertThat(shown).isEqualTo(won);
      List<String> leads =
          StreamSupport.stream(workbook.getSheet("Details").spliterator(), false)
              .filter(row -> text(row, 1).equals(WON))
              .map(row -> text(row, 3))
              .toList();
      assertThat(leads).contains(lead.keyInItsSource());
    }
  }

  private static String text(Row row, int column) {
    Cell cell = row.getCell(column);
    return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
  }

  private Page person(String name) {
    Page page = desktop();
    signIn(page, name);
    page.context().addCookies(List.of(new Cookie("language", "en").setUrl(address().toString())));
    return page;
  }

  private static YearMonth month() {
    return YearMonth.now(ZoneId.of("Europe/Berlin"));
  }

  /** What the newest published night says of this month. */
  private static long figure(RestClient rest, String kpi) throws Exception {
    LocalDate first = month().atDay(1);
    JsonObject answer =
        rest.get(
            "kpis/"
                + kpi
                + "?grain=month&basis=period&from="
                + first
                + "&to="
                + first.plusMonths(1));
    return answer.getJsonArray("rows").getJsonObject(0).getJsonNumber("value").longValue();
  }

  /** A toast says what came of it. */
  private static void said(Page page, String sentence) {
    assertThat(page.locator(".ui-growl").getByText(sentence).first()).isVisible(BY_ITSELF);
  }

  private static void openLead(Page page, Lead lead) {
    page.navigate(address().resolve(lead.page()).toString());
  }

  private static Locator row(Page page, Lead lead) {
    return page.locator("tbody tr")
        .filter(new Locator.FilterOptions().setHas(page.locator("a[href='" + lead.page() + "']")));
  }

  private static void choose(Page page, String menu, String label) {
    page.locator("[id='answerForm:" + menu + "']").click();
    page.locator("[id='answerForm:" + menu + "_panel'] li")
        .filter(new Locator.FilterOptions().setHasText(label))
        .click();
  }
}
