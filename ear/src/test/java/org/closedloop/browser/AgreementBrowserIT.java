package org.closedloop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
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

  private static void sign(Page page) {
    page.locator("#signing button", new Page.LocatorOptions().setHasText("Sign")).click();
    page.locator(".ui-confirm-dialog .ui-confirmdialog-yes, .ui-confirmdialog-yes").click();
    page.waitForLoadState();
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
