package org.closedloop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import org.closedloop.harness.BrowserTest;
import org.junit.jupiter.api.Test;

class LeadBrowserIT extends BrowserTest {

  @Test
  void aLinkLeadsToItsPageAlsoThroughTheSignIn() {
    Page page = desktop();
    open(page, "lead/leads.xhtml?stage=LEAD&sort=company&dir=asc");
    assertThat(page).hasURL(Pattern.compile("/login.xhtml\\?target="));

    enter(page, "marketing");

    assertThat(page)
        .hasURL(Pattern.compile("/lead/leads.xhtml\\?stage=LEAD&sort=company&dir=asc$"));
  }

  @Test
  void aSessionThatEndedAsksToSignInAgainAndGoesOn() {
    Page page = desktop();
    signIn(page, "marketing");
    page.context().clearCookies();

    open(page, "campaign/campaigns.xhtml");
    enter(page, "marketing");

    assertThat(page).hasURL(Pattern.compile("/campaign/campaigns.xhtml$"));
  }

  @Test
  void theListOfLeadsIsReadOnADesk() {
    Page page = desktop();
    signIn(page, "marketing-lead");
    for (String language : List.of("de", "en")) {
      speak(page, language);
      openLeads(page);
      picture(page, "leads-desktop-" + language);
      assertNothingSticksOut(page);
      assertAccessible(page);
    }
  }

  @Test
  void theListOfLeadsFitsOnAPhone() {
    Page page = phone();
    signIn(page, "sales");

    openLeads(page);

    picture(page, "leads-phone");
    assertNothingSticksOut(page);
    assertAccessible(page);
  }

  @Test
  void aLeadIsReadOnADeskInBothLanguages() {
    Page page = desktop();
    signIn(page, "sales-lead");
    for (String language : List.of("de", "en")) {
      speak(page, language);
      openFirstLead(page);
      assertThat(page.locator("ol.cl-path")).isVisible();
      assertThat(page.locator("ol.cl-timeline")).isVisible();
      picture(page, "lead-desktop-" + language);
      assertNothingSticksOut(page);
      assertAccessible(page);
    }
  }

  @Test
  void aLeadFitsOnAPhone() {
    Page page = phone();
    signIn(page, "sales");

    openFirstLead(page);

    picture(page, "lead-phone");
    assertNothingSticksOut(page);
    assertAccessible(page);
  }

  @Test
  void aContactIsWrittenDownAndStandsInTheHistory() {
    Page page = desktop();
    signIn(page, "sales");
    speak(page, "en");
    openFirstLead(page);
    page.click("button[id$=recordOpen]");

    page.fill("input[id$=subject]", "Call about the cold store");
    page.click("button[id='recordForm:record']");

    assertThat(page.locator("ol.cl-timeline").getByText("Call: Call about the cold store").first())
        .isVisible();
  }

  @Test
  void aLeadIsCreatedByHandAndWhatLooksLikeItIsNamed() throws Exception {
    awaitDemo();
    Page page = desktop();
    signIn(page, "sales");
    speak(page, "en");
    openLeads(page);
    String known = page.locator("main tbody tr .cl-two > a").first().textContent().strip();
    page.click("button[id='newLead:entryOpen']");

    page.fill("input[id='entryForm:entryCompany']", known);
    page.press("input[id='entryForm:entryCompany']", "Tab");
    assertThat(page.locator("[id='entryForm:alike'] a").first()).hasText(known);
    assertAccessible(page);
    page.click("button[id='entryForm:enter']");
    assertThat(page.locator("[id='entryForm:entryChannel']").locator("..").locator(".ui-message"))
        .hasText("By which channel did the lead come?");
    page.fill("input[id='entryForm:entryName']", "Ada \"the first\" Lovelace");
    page.selectOption("select[id='entryForm:entryChannel_input']", new SelectOption().setIndex(1));
    page.click("button[id='entryForm:enter']");

    assertThat(page)
        .hasURL(
            Pattern.compile("/lead/lead.xhtml\\?key=closedloop"),
            new PageAssertions.HasURLOptions().setTimeout(30_000));
    assertThat(page.locator("h1")).hasText("Ada \"the first\" Lovelace");
  }

  @Test
  void columnsAreChosenAndAViewIsKeptAndDeleted() {
    Page page = desktop();
    signIn(page, "marketing-lead");
    speak(page, "en");
    openLeads(page);
    page.locator("#columnsOpen").click();
    page.locator("form[id=columns]").getByLabel("Region").check();
    page.locator("form[id=columns]").getByLabel("Campaign").uncheck();
    picture(page, "leads-columns");
    assertAccessible(page);
    page.click("button[id='columns:show']");
    page.locator("thead").getByText("Region").waitFor();
    assertThat(page.locator("thead").getByText("Campaign")).isHidden();

    page.locator("select[name=stage]").selectOption("LEAD");
    page.waitForURL(url -> url.contains("stage=LEAD"));
    page.locator("#viewsOpen").click();
    page.click("button[id='views:keepOpen']");
    page.fill("input[id='viewForm:viewName']", "New ones by region");
    picture(page, "leads-view");
    assertAccessible(page);
    page.click("button[id='viewForm:viewKeep']");
    page.waitForURL(url -> url.contains("saved="));
    assertThat(page.locator("#viewsOpen")).containsText("New ones by region");
    assertThat(page.locator("select[name=stage]")).hasValue("LEAD");
    assertThat(page.locator("thead").getByText("Region")).isVisible();

    page.locator("#viewsOpen").click();
    page.locator("#views .cl-view button").first().click();
    page.click("button[id='viewForm:viewDelete']");
    page.click(".ui-confirmdialog-yes");
    assertThat(page.locator("#viewsOpen")).hasText("Views");
    page.locator("#columnsOpen").click();
    page.click("button[id='columns:reset']");
    assertThat(page.locator("thead").getByText("Campaign")).isVisible();
    workOnTwo(page);
  }

  /** Ticks two leads, looks at what would be done, plans a step for both, and finds it there. */
  private void workOnTwo(Page page) {
    page.locator("select[name=stage]").selectOption("LEAD");
    page.waitForURL(url -> url.contains("stage=LEAD"));
    page.locator("td.cl-pick input").nth(0).check();
    page.locator("td.cl-pick input").nth(1).check();
    assertThat(page.locator("[data-picks]")).hasText("2 leads ticked");
    page.click("button[id='pick:pickTicked']");
    page.locator("#bulkForm").getByText("2 leads will be changed.").waitFor();

    choose(page, "Count again");
    page.locator("#bulkForm").getByText("0 leads will be changed.").waitFor();
    page.locator("#bulkForm summary").getByText("2 not: they count already").click();
    assertThat(page.locator("#bulkForm details li a")).hasCount(2);
    picture(page, "leads-bulk");
    assertAccessible(page);

    choose(page, "Plan a next step for each");
    page.fill("input[id='bulkForm:bulkStep']", "Ask about the fair");
    page.click("button[id='bulkForm:bulkRun']");
    page.locator("#bulkForm").getByText("Next step planned: 2").waitFor();
    picture(page, "leads-bulk-done");
    assertAccessible(page);
    page.locator("#bulkForm .cl-bulk-list a").first().click();
    page.waitForURL(url -> url.contains("lead.xhtml?key="));
    assertThat(page.locator("#steps")).containsText("Ask about the fair");
  }

  private static void choose(Page page, String action) {
    page.click("[id='bulkForm:bulkAction']");
    page.locator("[id='bulkForm:bulkAction_panel'] li").getByText(action).click();
    assertThat(page.locator("[id='bulkForm:bulkAction_label']")).hasText(action);
  }

  @Test
  void campaignsAndPeopleAreReadOnADesk() {
    Page page = desktop();
    signIn(page, "admin");
    for (String path : List.of("campaign/campaigns", "organisation/people", "organisation/me")) {
      open(page, path + ".xhtml");
      picture(page, path.replace('/', '-'));
      assertNothingSticksOut(page);
      assertAccessible(page);
    }
  }

  /** The list once the first leads of the demo company have come in. */
  private static void openLeads(Page page) {
    page.navigate(address().resolve("lead/leads.xhtml").toString());
    for (int times = 0; times < 60 && !page.locator("table.cl-table").isVisible(); times++) {
      page.waitForTimeout(3_000);
      page.reload();
    }
    assertThat(page.locator("table.cl-table tbody tr").first()).isVisible();
  }

  private static void openFirstLead(Page page) {
    openLeads(page);
    page.locator("table.cl-table tbody a").first().click();
    page.waitForURL(url -> url.contains("lead.xhtml?key="));
  }

  private static void enter(Page page, String name) {
    page.fill("input[id$=username]", name);
    page.fill("input[id$=password]", name + "-demo");
    page.click("button[id$=signIn]");
    page.waitForURL(url -> !url.contains("/login"));
  }
}
