package org.closedloop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.closedloop.harness.BrowserTest;
import org.junit.jupiter.api.Test;

/** One lead in the hands of three people. */
class HandOffBrowserIT extends BrowserTest {

  /** Without loading the page again, at the next poll. */
  private static final LocatorAssertions.IsVisibleOptions BY_ITSELF =
      new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

  @Test
  void marketingOffersSalesReturnsMarketingNurturesOffersAgainAndSalesAccepts() {
    Page marketing = desktop();
    signIn(marketing, "marketing");
    speak(marketing, "en");
    Page sales = desktop();
    signIn(sales, "sales-lead");
    speak(sales, "en");
    openReady(marketing);
    picture(marketing, "handoff-ready");
    assertNothingSticksOut(marketing);
    assertAccessible(marketing);
    open(sales, "handoff/inbox.xhtml");

    Locator row = marketing.locator("tbody tr").filter(offerButton(marketing)).first();
    String lead = row.locator("a").first().getAttribute("href");
    String company = row.locator("a").first().textContent();
    row.getByRole(AriaRole.BUTTON).click();
    said(marketing, "Handed over: " + company);

    Locator waiting = sales.locator("tbody tr").filter(has(sales, lead));
    assertThat(waiting).isVisible(BY_ITSELF);
    assertThat(waiting.locator("td").nth(1)).containsText(Pattern.compile("\\d")); // its deadline
    picture(sales, "handoff-inbox");
    assertNothingSticksOut(sales);
    assertAccessible(sales);
    waiting.getByRole(AriaRole.BUTTON).click();
    Locator form = sales.locator("form[id=answerForm]");
    form.locator("a.cl-option").nth(1).click();
    form.locator("button[id$=sendHere]").click();
    assertThat(form.getByText("The answer lacks").first()).isVisible();
    choose(sales, "reason", "Need comes later");
    form.locator("input[id$=nextStep]").fill("Send the grant guide");
    form.locator("input[id$=resubmitOn_input]").fill("11 Jan 2030");
    form.locator("input[id$=resubmitOn_input]").press("Tab");
    form.locator("[id$=rating] .ui-button").nth(3).click();
    form.locator("textarea[id$=feedback]").fill("Good contact, the grant is not decided yet.");
    picture(sales, "handoff-answer");
    form.locator("button[id$=sendHere]").click();
    said(sales, "Returned: " + company);
    assertThat(waiting).hasCount(0);

    open(marketing, "handoff/returned.xhtml");
    Locator returned = marketing.locator("tbody tr").filter(has(marketing, lead));
    assertThat(returned).containsText("Need comes later");
    returned.getByRole(AriaRole.BUTTON).click();
    marketing.locator("button[id='confirmForm:confirm']").click();
    said(marketing, "Confirmed: " + company);
    marketing.navigate(address().resolve(lead).toString());
    marketing.locator("textarea[id$=words]").fill("The grant was decided today.");
    marketing.locator("button[id$=comment]").click();
    assertThat(marketing.getByText("The grant was decided today.").first()).isVisible();
    marketing.locator("button[id='handoffActions:offer']").click();
    said(marketing, "Handed over. Sales sees the lead now.");

    sales.navigate(address().resolve(lead).toString());
    assertThat(sales.getByText("The grant was decided today.").first()).isVisible();
    sales.locator("button[id='handoffActions:answerOpen']").click();
    form.locator("a.cl-option").first().click();
    form.locator("[id$=rating] .ui-button").nth(4).click();
    form.locator("button[id$=sendOpen]").click();
    said(sales, "Accepted: " + company);
    assertThat(sales.locator("#handoff")).containsText("Accepted");
    picture(sales, "handoff-lead");
    assertNothingSticksOut(sales);
    assertAccessible(sales);
  }

  @Test
  void theInboxFitsOnAPhone() {
    Page page = phone();
    signIn(page, "sales");

    open(page, "handoff/inbox.xhtml");

    picture(page, "handoff-inbox-phone");
    assertNothingSticksOut(page);
    assertAccessible(page);
  }

  @Test
  void theRulesAreReadAndPublishedByTheManagersOfBothSides() {
    Page page = desktop();
    signIn(page, "marketing-lead");
    speak(page, "en");

    open(page, "handoff/rules.xhtml");
    picture(page, "handoff-rules");
    assertNothingSticksOut(page);
    assertAccessible(page);
    page.fill("input[id$='note']", "nothing but a note");
    page.locator("button[id$=publish]").click();

    assertThat(page.getByText("nothing but a note").first()).isVisible();
    open(page, "handoff/disputes.xhtml");
    assertAccessible(page);
  }

  /** The list once the first leads of the demo company are ready. */
  private static void openReady(Page page) {
    page.navigate(address().resolve("handoff/ready.xhtml").toString());
    Locator button = page.locator("tbody button").first();
    for (int times = 0; times < 120 && !button.isVisible(); times++) {
      page.waitForTimeout(3_000);
      page.reload();
    }
    assertThat(button).isVisible();
  }

  /** A toast says what came of it. */
  private static void said(Page page, String sentence) {
    assertThat(page.locator(".ui-growl").getByText(sentence).first()).isVisible(BY_ITSELF);
  }

  private static Locator.FilterOptions offerButton(Page page) {
    return new Locator.FilterOptions().setHas(page.locator("button"));
  }

  private static Locator.FilterOptions has(Page page, String link) {
    return new Locator.FilterOptions().setHas(page.locator("a[href='" + link + "']"));
  }

  private static void choose(Page page, String menu, String label) {
    page.locator("[id='answerForm:" + menu + "']").click();
    page.locator("[id='answerForm:" + menu + "_panel'] li")
        .filter(new Locator.FilterOptions().setHasText(label))
        .click();
  }

  private static void speak(Page page, String language) {
    page.context()
        .addCookies(List.of(new Cookie("language", language).setUrl(address().toString())));
  }
}
