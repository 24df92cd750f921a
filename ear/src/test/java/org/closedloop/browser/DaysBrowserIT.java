package org.closedloop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.closedloop.harness.BrowserTest;
import org.closedloop.harness.SmallPicture;
import org.closedloop.text.Messages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One working day of each role from sign-in to the last thing done. Things are done in one
 * language, half of them in German, half in English; what is read is read in both. The pictures of
 * README and docs are taken on the way, into {@code target/screenshots/docs}.
 */
class DaysBrowserIT extends BrowserTest {

  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
  private static final Duration FOR_A_WORKBOOK = Duration.ofMinutes(3);
  private static final LocatorAssertions.ContainsTextOptions SEEN =
      new LocatorAssertions.ContainsTextOptions().setUseInnerText(true).setIgnoreCase(true);
  private static final String GERMAN = "de";
  private static final String ENGLISH = "en";

  /** The page on which somebody acts, with the one that shows the same in the other language. */
  private final Map<Page, Page> others = new HashMap<>();

  /** Which language a page speaks. */
  private final Map<Page, String> languages = new HashMap<>();

  @BeforeAll
  static void theDemoHasClosedItsNights() throws Exception {
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000); // an answer may take its time
    awaitDemo();
  }

  @Test
  void salesAnswersAHandOffPlansWhatComesNextMovesADealAndLosesOne() {
    Page page = person("sales", GERMAN);
    open(page, "home/day.xhtml");
    judge(page, "day-sales", "home.day.title", "home.work", "home.hot");
    docs(page, "day");
    long done = number(page.locator("#day\\:strip .cl-stat").nth(1).locator(".cl-stat-line"));
    page.locator("#day\\:work a[href='?list=all']").click();
    page.waitForURL(Pattern.compile("list=all"));
    page.locator("#day\\:work tbody button").first().click();
    assertThat(page.locator("#day\\:strip")).containsText(say(page, "home.due.done", done + 1));

    open(page, "handoff/inbox.xhtml?tab=open");
    Locator waiting = page.locator("#inbox tbody tr").filter(having(page, "button")).first();
    String lead = waiting.locator("a").first().getAttribute("href");
    waiting.locator("button").last().click();
    Locator form = page.locator("form[id=answerForm]");
    form.locator("a.cl-option").first().click();
    form.locator("[id$=rating] .ui-button").nth(3).click();
    form.locator("textarea[id$=feedback]").fill("Bedarf ist da, Termin steht.");
    look(page, "day-sales-answer");
    form.locator("button[id$=sendHere]").click();
    said(page, "handoff.done.ACCEPTED");

    page.navigate(address().resolve(lead).toString());
    assertThat(page.locator("#handoff")).containsText("Bedarf ist da, Termin steht.");
    page.locator("button[id='stepsForm:planOpen']").click();
    page.locator("input[id='planForm:what']").fill("Musterrechnung schicken");
    page.locator("button[id='planForm:plan']").click();
    assertThat(page.locator("#steps")).containsText("Musterrechnung schicken");
    judge(page, "day-sales-one-lead", "lead.briefing", "home.step.card", "lead.history");
    docs(page, "lead");

    turn(page);
    movesOneDealByHandOneByKeyboardAndLosesIt(page);
    open(page, "home/goals.xhtml");
    judge(page, "day-sales-goals", "shell.entry.goals", "kpi.goals.agreed", "kpi.goals.big");
  }

  private void movesOneDealByHandOneByKeyboardAndLosesIt(Page page) {
    open(page, "opportunity/opportunities.xhtml?whose=all");
    judge(page, "day-sales-board", "shell.entry.opportunities");
    docs(page, "opportunities");
    open(page, "opportunity/opportunities.xhtml?whose=team"); // others' deals are theirs to move
    Locator card = page.locator(".cl-board-column[data-stage=Qualifizierung] .cl-deal").first();
    String deal = card.getAttribute("data-deal");
    String company = card.locator(".cl-two > span").first().innerText().strip();
    // a column shows its largest deals only, so among those of one company
    open(
        page,
        "opportunity/opportunities.xhtml?whose=team&q="
            + URLEncoder.encode(company, StandardCharsets.UTF_8));
    deal(page, "Qualifizierung", deal).dragTo(column(page, "Angebot"));
    assertThat(deal(page, "Angebot", deal)).isVisible();
    Locator list = deal(page, "Angebot", deal).locator("select");
    String next = list.locator("option").nth(1).getAttribute("value");
    list.focus();
    page.keyboard().press("ArrowDown");
    assertThat(deal(page, next, deal)).isVisible();

    deal(page, next, deal).locator("select").selectOption("LOST");
    page.click("button[id='loseForm:lose']");
    assertThat(page.locator("#loseForm .ui-message-error-detail").first()).isVisible();
    assertAccessible(page);
    page.fill("input[id='loseForm:lostReason']", "Price");
    page.click("button[id='loseForm:lose']");
    assertThat(page.locator(".cl-deal[data-deal='" + deal + "']")).hasCount(0);
    open(page, "opportunity/opportunity.xhtml?key=" + deal);
    assertThat(page.locator("ol.cl-path li.lost")).isVisible();
    judge(page, "day-sales-lost", "opportunity.outcome.LOST", "lead.history");
  }

  @Test
  void theLeadOfSalesLooksAtTheTeamDecidesADisputeAndSignsTheMonth() {
    Page page = person("sales-lead", ENGLISH);
    open(page, "home/team.xhtml?side=sales");
    judge(page, "day-sales-lead", "home.team.title", "home.forgotten.title");
    docs(page, "overview");
    long forgotten = number(page.locator("#team\\:strip a.cl-value").nth(3));
    assertThat(forgotten).as("some leads are forgotten, not many").isBetween(1L, 400L);
    page.locator("#team\\:strip a.cl-value").nth(2).click();
    page.waitForURL(Pattern.compile("all=true"));
    assertThat(page.locator("#broken")).isVisible();

    open(page, "handoff/inbox.xhtml?tab=open");
    judge(page, "day-sales-lead-inbox", "shell.entry.handoffs");
    docs(page, "inbox");
    String lead = refusedForTheThirdTime(page);
    open(page, "handoff/disputes.xhtml");
    Locator dispute =
        page.locator("#disputes tbody tr")
            .filter(having(page, "a[href$='" + lead.substring(lead.indexOf("key=")) + "']"));
    judge(page, "day-sales-lead-disputes", "shell.entry.disputes", "handoff.decide");
    dispute.getByRole(AriaRole.BUTTON).click();
    page.locator("[id='decideForm:ruling']").click();
    page.locator("[id='decideForm:ruling_panel'] li").nth(1).click();
    page.fill("textarea[id='decideForm:why']", "Both have a point: nurture until spring.");
    assertAccessible(page);
    page.click("button[id='decideForm:decide']");
    assertThat(dispute).hasCount(0);

    turn(page);
    open(page, "insight/winloss.xhtml");
    page.locator("main .cl-stat a.cl-opens").first().click();
    page.waitForURL(Pattern.compile("show="));
    assertThat(page.locator("aside.cl-panel tbody tr").first()).isVisible();
    judge(page, "day-sales-lead-winloss", "winloss.title");
    docs(page, "win-loss");
    signsTheCatalogue(page, "sales");
  }

  /** A lead that came back twice is offered again and declined, and Marketing disputes that. */
  private String refusedForTheThirdTime(Page sales) {
    Page marketing = person("marketing", ENGLISH);
    for (String lead : returnedTwice(marketing)) {
      marketing.navigate(address().resolve(lead).toString());
      Locator offer = marketing.locator("button[id='handoffActions:offer']");
      boolean twice =
          marketing.locator("#handoff").innerText().contains(say(marketing, "handoff.round", 2));
      if (twice
          && offer.count() > 0
          && marketing.locator("#handoff .cl-tag.positive").count() > 0) {
        offer.click();
        said(marketing, "handoff.done.offeredHere");
        sales.navigate(address().resolve(lead).toString());
        declines(sales);
        marketing.navigate(address().resolve(lead).toString());
        marketing.click("button[id='handoffActions:disputeOpen']");
        assertAccessible(marketing);
        marketing.fill("textarea[id='disputeForm:disputeReason']", "The budget is confirmed.");
        marketing.click("button[id='disputeForm:dispute']");
        assertThat(marketing.locator("#handoff")).containsText(say(marketing, "handoff.disputed"));
        return lead;
      }
    }
    throw new AssertionError("no lead of the demo that came back twice can be offered again");
  }

  @SuppressWarnings("unchecked")
  private static List<String> returnedTwice(Page page) {
    return (List<String>)
        page.evaluate(
            "fetch('/api/v1/hand-offs?state=RETURNED&limit=1000').then(a => a.json())"
                + ".then(all => all.items.filter(one => one.round === 2 && !one.disputedAt)"
                + ".map(one => '/lead/lead.xhtml?key=' + encodeURIComponent(one.lead)))");
  }

  private void declines(Page page) {
    page.click("button[id='handoffActions:answerOpen']");
    Locator form = page.locator("form[id=answerForm]");
    form.locator("a.cl-option").nth(2).click();
    page.locator("[id='answerForm:reason']").click();
    page.locator("[id='answerForm:reason_panel'] li").nth(1).click();
    form.locator("[id$=rating] .ui-button").nth(1).click();
    form.locator("textarea[id$=feedback]").fill("Still no budget.");
    form.locator("button[id$=sendOpen]").click();
    said(page, "handoff.done.DECLINED");
  }

  @Test
  void marketingHandsAReadyLeadOverLooksAfterReturnsAndTakesListsAway() throws Exception {
    Page page = person("marketing", GERMAN);
    open(page, "home/team.xhtml?side=marketing");
    judge(page, "day-marketing", "home.team.title");
    docs(page, "overview-marketing");
    open(page, "handoff/ready.xhtml");
    Locator ready = page.locator("#ready tbody tr").filter(having(page, "button")).first();
    String company = ready.locator("a").first().innerText();
    ready.getByRole(AriaRole.BUTTON).click();
    said(page, "handoff.done.offered", company);
    open(page, "handoff/returned.xhtml?tab=DUE");
    judge(page, "day-marketing-returned", "shell.entry.returned");
    open(page, "lead/leads.xhtml?stage=LEAD");
    Path csv = download(page, "csv");
    assertThat(Files.readAllLines(csv).get(0)).contains(say(page, "lead.company"));
    assertThat(rows(download(page, "xlsx"))).isEqualTo(Files.readAllLines(csv).size() - 1L);

    turn(page);
    open(page, "kpi/board.xhtml?kpi=mql-to-sql-rate");
    page.locator("table.cl-table tfoot a.cl-cell").click();
    Locator panel = page.locator("aside.cl-panel");
    assertThat(panel.locator(".cl-tag.positive").first())
        .containsText(say(page, "shell.panel.agrees"));
    long members = Long.parseLong(panel.locator("[data-listed]").getAttribute("data-listed"));
    Download leads = page.waitForDownload(() -> panel.locator("a[href*='members.xlsx']").click());
    assertThat(rows(leads.path())).isEqualTo(members);
    open(page, "campaign/campaigns.xhtml");
    judge(page, "day-marketing-campaigns", "campaign.campaigns.title");
    docs(page, "campaigns");
    page.locator("table.cl-table tbody a[data-figure]").first().click();
    assertThat(page).hasURL(Pattern.compile("/kpi/cell.xhtml"));
    judge(page, "day-marketing-cell", "shell.panel.agrees");
  }

  @Test
  void theLeadOfMarketingComparesChannelsReadsTheContractAndSignsTheCatalogue() {
    Page page = person("marketing-lead", ENGLISH);
    open(page, "home/team.xhtml");
    judge(page, "day-marketing-lead", "home.team.title");
    open(page, "attribution/comparison.xhtml?period=2026-Q3");
    judge(page, "day-marketing-lead-attribution", "attribution.comparison.title");
    docs(page, "attribution");
    page.locator("table.cl-matrix tbody a[data-figure]").first().click();
    assertThat(page.locator("aside.cl-panel tbody tr").first()).isVisible();
    assertAccessible(page);
    open(page, "campaign/campaigns.xhtml");
    page.locator("#channels tbody button").first().click();
    assertThat(page.locator("input[id='channelForm:de']")).isVisible();
    assertAccessible(page);
    page.click("button[id='channelForm:save']");
    assertThat(page.locator("input[id='channelForm:de']")).isHidden();

    turn(page);
    open(page, "sla/cockpit.xhtml");
    judge(page, "day-marketing-lead-cockpit", "sla.cockpit.title");
    docs(page, "cockpit");
    page.locator("a.cl-opens[data-counts]").first().click();
    assertThat(page).hasURL(Pattern.compile("/sla/promises.xhtml"));
    judge(page, "day-marketing-lead-promises");
    open(page, "sla/contract.xhtml");
    judge(page, "day-marketing-lead-contract", "sla.contract.title");
    docs(page, "contract");
    signsTheCatalogue(page, "marketing");
  }

  /** What the figures mean, as agreed; who has signed already sees that. */
  private void signsTheCatalogue(Page page, String side) {
    open(page, "kpi/catalog.xhtml");
    Locator sign = page.locator("button[id='sign:put']");
    if (sign.isVisible()) {
      sign.click();
      assertAccessible(page);
      page.click(".ui-confirmdialog-yes");
      page.waitForLoadState();
    }
    assertThat(sign).hasCount(0);
    assertThat(
            page.locator("dl.cl-facts dd")
                .filter(new Locator.FilterOptions().setHasText("2026"))
                .first())
        .isVisible();
    judge(page, "day-catalogue-" + side, "kpi.catalog.title");
    docs(page, "catalogue");
  }

  @Test
  void managementReadsTenFiguresOpensOneAndTakesTheMonthAlong() throws Exception {
    Page page = person("management", GERMAN);
    open(page, "home/management.xhtml");
    assertThat(page.locator(".cl-tile")).hasCount(10);
    judge(page, "day-management", "kpi.management.title");
    docs(page, "management");
    page.locator(".cl-tile a[data-figure]").first().click();
    assertThat(page.locator("aside.cl-panel .cl-tag.positive").first())
        .containsText(say(page, "shell.panel.agrees"));
    open(page, "sla/cockpit.xhtml");
    assertThat(page.locator("#clocks .cl-clock").first()).isVisible();

    turn(page);
    open(page, "kpi/board.xhtml?kpi=mql-to-sql-rate&cell=*");
    judge(page, "day-management-board", "kpi.board.title", "kpi.mql-to-sql-rate");
    docs(page, "board");
    open(page, "report/workbooks.xhtml");
    judge(page, "day-management-workbooks", "report.workbooks.title");
    docs(page, "workbooks");
    assertThat(page.inputValue("#month"))
        .as("the last month that is over, not the running one")
        .isNotEqualTo(page.locator("#month option").first().getAttribute("value"));
    Download workbook = fetched(page, "#download");
    assertThat(workbook.suggestedFilename()).matches("closedloop-management-.*-en\\.xlsx");
    try (XSSFWorkbook sheets = new XSSFWorkbook(workbook.path().toFile())) {
      assertThat(sheets.getSheetAt(0).getSheetName()).isEqualTo(say(page, "report.sheet.cover"));
      assertThat(sheets.getSheet(say(page, "report.sheet.reconciliation")).getLastRowNum())
          .isGreaterThan(100);
    }
    assertThat(page.locator("#said")).not().isEmpty();
  }

  private static Download fetched(Page page, String button) {
    return page.waitForDownload(
        new Page.WaitForDownloadOptions().setTimeout(FOR_A_WORKBOOK.toMillis()),
        () -> page.click(button));
  }

  @Test
  void theControllerRunsANightSeesWhatItChangedAndAMonthFrozenByBothSides() {
    Page page = person("controller", GERMAN);
    open(page, "ledger/runs.xhtml");
    judge(page, "day-controller-runs", "ledger.runs.title");
    docs(page, "runs");
    page.click("button[id='actions:start']");
    page.waitForURL(Pattern.compile("/ledger/run.xhtml"));
    assertThat(page.locator("#state").getByText(say(page, "ledger.state.published")))
        .isVisible(PATIENTLY);
    judge(page, "day-controller-run", "ledger.state.published");

    for (String side : List.of("marketing-lead", "sales-lead")) {
      Page manager = person(side, ENGLISH);
      open(manager, "report/approvals.xhtml?month=" + oldest(manager));
      Locator sign = manager.locator("button[id='sign:put']");
      if (sign.isVisible()) {
        sign.click();
        manager.click(".ui-confirmdialog-yes");
        assertThat(manager.locator("main table tr.cl-selected"))
            .containsText(Pattern.compile(say(manager, "report.approvals.signed", "\\d+", "")));
      }
    }

    turn(page);
    open(page, "report/approvals.xhtml?month=" + oldest(page));
    String frozen = say(page, "report.approvals.state.frozen");
    assertThat(page.locator("main .cl-tag").getByText(frozen).first()).isVisible();
    judge(page, "day-controller-approvals", "report.approvals.title", "report.approvals.since");
    docs(page, "approvals");
    open(page, "kpi/catalog.xhtml?kpi=win-rate");
    assertThat(page.locator("aside.cl-panel h2")).hasText(say(page, "kpi.win-rate"));
  }

  /** The last month on the page of approvals. */
  private String oldest(Page page) {
    open(page, "report/approvals.xhtml");
    String href = page.locator("main table tbody a").last().getAttribute("href");
    return href.substring(href.indexOf("month=") + "month=".length());
  }

  @Test
  void theAdministratorOpensAnAccountAndDecidesWhoSeesFiguresOfPersons() {
    Page page = person("admin", ENGLISH);
    String name = "day" + System.nanoTime() % 1_000_000;
    open(page, "organisation/people.xhtml");
    page.click("button[id='actions:begin']");
    page.fill("input[id='openForm:openName']", name);
    page.fill("input[id='openForm:openShown']", "Somebody New");
    page.locator("label[for^='openForm:openRoles']").first().click();
    page.fill("input[id='openForm:openPassword']", "a long enough password 1");
    assertAccessible(page);
    page.click("button[id='openForm:open']");
    Locator row =
        page.locator("#people tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    assertThat(row).isVisible();
    row.getByRole(AriaRole.BUTTON).last().click();
    assertThat(row).containsText(say(page, "organisation.people.closed"));
    judge(page, "day-admin-people", "organisation.people.title", "organisation.people.closed");

    turn(page);
    open(page, "organisation/employee-data.xhtml");
    judge(page, "day-admin-employee-data", "privacy.title");
    docs(page, "employee-data");
    page.fill("input[id='change:group']", "6");
    page.fill("[id='change:reason']", "Mit dem Betriebsrat vereinbart.");
    page.click("button[id='change:decide']");
    page.click(".ui-confirmdialog-yes");
    assertThat(page.locator("section").filter(having(page, "#historyTitle")))
        .containsText("Mit dem Betriebsrat vereinbart.");
    page.fill("input[id='change:group']", "5");
    page.fill("[id='change:reason']", "Zurück zur Vorgabe.");
    page.click("button[id='change:decide']");
    page.click(".ui-confirmdialog-yes");
    assertThat(page.locator("section").filter(having(page, "#inForceTitle")))
        .containsText("Zurück zur Vorgabe.");
    open(page, "sync/imports.xhtml");
    judge(page, "day-admin-imports", "sync.imports.title");
    docs(page, "imports");
  }

  private Page person(String name, String language) {
    Page page = desktop();
    signIn(page, name);
    Page other = desktop();
    other.context().addCookies(page.context().cookies()); // the same session
    others.put(page, other);
    languages.put(other, language);
    languages.put(page, other(language));
    turn(page);
    return page;
  }

  /** Acts in the other language from the next page on. */
  private void turn(Page page) {
    for (Page each : List.of(page, others.get(page))) {
      languages.computeIfPresent(each, (same, language) -> other(language));
      speak(each, languages.get(each));
    }
  }

  private static String other(String language) {
    return language.equals(GERMAN) ? ENGLISH : GERMAN;
  }

  /** What a page says in its language. */
  private String say(Page page, String key, Object... arguments) {
    return Messages.in(Locale.forLanguageTag(languages.get(page))).say(key, arguments);
  }

  /** A picture of the open page, and nothing that hinders anybody; then the same in the other. */
  private void judge(Page page, String name, String... texts) {
    look(page, name);
    Page other = others.get(page);
    other.navigate(page.url());
    assertThat(other.locator("html")).hasAttribute("lang", languages.get(other));
    assertNothingSticksOut(other);
    for (Page each : List.of(page, other)) {
      for (String text : texts) {
        assertThat(each.locator("body")).containsText(say(each, text), SEEN);
      }
    }
  }

  /** A picture of a state that a page has no address of, and nothing that hinders anybody. */
  private void look(Page page, String name) {
    picture(page, name);
    assertNothingSticksOut(page);
    assertAccessible(page);
  }

  /** What fits on a screen, in English, of a page that was judged just now. */
  private void docs(Page page, String name) {
    Page english = languages.get(page).equals(ENGLISH) ? page : others.get(page);
    english.evaluate("scrollTo(0, 0)");
    SmallPicture.write(
        english.screenshot(), Path.of("target", "screenshots", "docs", name + ".png"));
  }

  private static Path download(Page page, String ending) {
    page.click("#exportOpen");
    Download file =
        page.waitForDownload(() -> page.locator("a[download][href*='." + ending + "']").click());
    page.click("#exportOpen");
    return file.path();
  }

  /** Rows below the head of the sheet with the most rows. */
  private static long rows(Path workbook) throws IOException {
    try (XSSFWorkbook sheets = new XSSFWorkbook(Files.newInputStream(workbook))) {
      long most = 0;
      for (int i = 0; i < sheets.getNumberOfSheets(); i++) {
        most = Math.max(most, sheets.getSheetAt(i).getLastRowNum());
      }
      return most;
    }
  }

  private static Locator column(Page page, String stage) {
    return page.locator(".cl-board-column[data-stage='" + stage + "']");
  }

  private static Locator deal(Page page, String stage, String key) {
    return column(page, stage).locator(".cl-deal[data-deal='" + key + "']");
  }

  private static Locator.FilterOptions having(Page page, String selector) {
    return new Locator.FilterOptions().setHas(page.locator(selector));
  }

  private static long number(Locator text) {
    return Long.parseLong(text.innerText().replaceAll("\\D*(\\d+)[\\s\\S]*", "$1"));
  }

  /** A toast says what came of it, from the first word to what it is about. */
  private void said(Page page, String key, Object... arguments) {
    String sentence = say(page, key, arguments.length == 0 ? new Object[] {"|"} : arguments);
    String beginning = sentence.split("\\|", 2)[0];
    assertThat(page.locator(".ui-growl").getByText(beginning).first()).isVisible();
  }
}
