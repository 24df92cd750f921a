package org.closedloop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import org.closedloop.harness.BrowserTest;
import org.junit.jupiter.api.Test;

class AgreementBrowserIT extends BrowserTest {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Test
  void bothSidesStandNextToEachOther() throws Exception {
    Page page = desktop();
    signIn(page, "sales-lead");
    openFilled(page, "sla/cockpit.xhtml");

    assertThat(page.locator(".cl-card.marketing")).isVisible();
    assertThat(page.locator(".cl-card.sales")).isVisible();
    assertThat(page.locator("#clocks .cl-clock").first()).isVisible();
    assertAccessible(page);
    assertNothingSticksOut(page);
    picture(page, "sla-cockpit");
  }

  @Test
  void theCockpitFitsOnAPhone() throws Exception {
    Page page = phone();
    signIn(page, "management");
    openFilled(page, "sla/cockpit.xhtml");

    assertNothingSticksOut(page);
    assertAccessible(page);
    picture(page, "sla-cockpit-phone");
  }

  @Test
  void aDraftIsWrittenByOneSideAndSignedByBoth() throws Exception {
    Page marketing = desktop();
    signIn(marketing, "marketing-lead");
    openFilled(marketing, "sla/contract.xhtml");
    picture(marketing, "sla-contract");
    marketing.click("#actions\\:begin");
    Locator days = marketing.locator("input[id$='0:content']").first();
    assertThat(days).isVisible();
    String address = marketing.url().substring(marketing.url().indexOf("sla/"));

    days.fill("500");
    marketing.click("#draft\\:save");

    assertThat(marketing.locator(".cl-diff-new").first()).containsText("500");
    assertAccessible(marketing);
    assertNothingSticksOut(marketing);
    picture(marketing, "sla-contract-draft");
    sign(marketing);
    assertThat(marketing.locator("#signing")).containsText("not signed yet");

    Page sales = desktop();
    signIn(sales, "sales-lead");
    open(sales, address);
    sign(sales);

    assertThat(sales.locator("#signing")).not().containsText("not signed yet");
    assertThat(sales.locator("h1")).containsText("v3");
    assertThat(sales.locator("body")).containsText("in force");
  }

  /** The button waits until the difference was read to its end. */
  private static void sign(Page page) {
    Locator button = page.locator("#signing button", new Page.LocatorOptions().setHasText("Sign"));
    assertThat(button).isDisabled();
    page.locator("[data-read-end]").scrollIntoViewIfNeeded();
    assertThat(button).isEnabled();
    button.click();
    page.locator(".ui-confirm-dialog .ui-confirmdialog-yes, .ui-confirmdialog-yes").click();
    page.waitForLoadState();
  }

  @Test
  void aLeadNamesSomebodyElseHasAClockPausedByASecondPersonAndAsksTheOtherSide() throws Exception {
    awaitDemo(); // clocks stand still but for time
    Page sales = english("sales-lead");
    openFilled(sales, "sla/cockpit.xhtml?side=sales&all=true");
    Locator row =
        sales
            .locator("#clocks tbody tr")
            .filter(
                new Locator.FilterOptions()
                    .setHas(sales.locator(".cl-chip.on-time, .cl-chip.soon")))
            .first();
    String lead = row.locator("a.cl-cell").getAttribute("href");
    String promise = row.locator("th").textContent();
    row.locator(".cl-step").click();
    choose(sales, "Rico Kaden");
    sales.click("[id='stepForm:reassign']");
    said(sales, "Assigned. Rico Kaden is responsible now.");
    Locator same = row(sales, lead, promise);
    assertThat(same).containsText("Rico Kaden");

    same.locator(".cl-step").click();
    sales.fill("[id='stepForm:reason']", "The customer moves house");
    picture(sales, "sla-step");
    sales.click("[id='stepForm:ask']");
    assertThat(same).containsText("Pause requested");

    Page management = english("management");
    open(management, "sla/meeting.xhtml");
    assertThat(management.locator("#decisions")).containsText("Pause requested");
    open(management, "sla/cockpit.xhtml?side=sales&all=true");
    row(management, lead, promise).locator(".cl-step").click();
    management.click("[id='stepForm:approve']");
    said(management, "Approved. The clock has stopped.");
    for (String where : List.of("?side=sales", "?which=paused")) {
      open(sales, "sla/cockpit.xhtml" + where); // standing clocks are always listed
      assertThat(row(sales, lead, promise).locator(".cl-chip")).containsText("paused");
    }
    open(sales, lead.substring("../".length()));
    assertThat(sales.locator(".cl-tag").getByText("paused").first()).isVisible();

    open(sales, "sla/cockpit.xhtml?side=marketing&all=true");
    sales.locator(".cl-inquire").first().click();
    sales.fill("[id='inquireForm:question']", "What keeps you from answering?");
    sales.click("[id='inquireForm:inquire']");
    said(sales, "The question stays with the lead.");
    Page marketing = english("marketing-lead");
    open(marketing, "home/notices.xhtml");
    assertThat(marketing.locator("main")).containsText("What keeps you from answering?");
  }

  @Test
  void aLeadStepsInFromTheOverview() throws Exception {
    awaitDemo();
    Page page = english("sales-lead");
    openFilled(page, "sla/cockpit.xhtml");
    open(page, "home/team.xhtml?side=sales");
    page.locator("#team .cl-step").first().click();
    choose(page, "Rico Kaden");
    page.click("[id='stepForm:reassign']");
    said(page, "Assigned. Rico Kaden is responsible now.");
    picture(page, "home-team");
    assertNothingSticksOut(page);
    assertAccessible(page);
  }

  private Page english(String name) {
    Page page = desktop();
    signIn(page, name);
    page.context().addCookies(List.of(new Cookie("language", "en").setUrl(address().toString())));
    return page;
  }

  private static void choose(Page page, String employee) {
    page.click("[id='stepForm:employee']");
    page.locator("[id='stepForm:employee_panel'] li")
        .filter(new Locator.FilterOptions().setHasText(employee))
        .first()
        .click();
  }

  private static Locator row(Page page, String lead, String promise) {
    return page.locator("#clocks tbody tr")
        .filter(new Locator.FilterOptions().setHas(page.locator("a[href='" + lead + "']")))
        .filter(new Locator.FilterOptions().setHasText(promise))
        .first();
  }

  private static void said(Page page, String sentence) {
    assertThat(page.locator(".ui-growl").getByText(sentence).first()).isVisible();
  }

  /** The demo data may still be on its way. */
  private void openFilled(Page page, String address) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    open(page, address);
    while (page.locator(".cl-card.sales tbody tr").count() == 0 && System.nanoTime() < end) {
      Thread.sleep(2_000);
      open(page, address);
    }
    assertThat(page.locator(".cl-card.sales tbody tr").count())
        .as("the demo company has an agreement")
        .isPositive();
  }
}
