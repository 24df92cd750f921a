package org.closedloop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.closedloop.harness.BrowserTest;
import org.junit.jupiter.api.Test;

class SignInBrowserIT extends BrowserTest {

  @Test
  void peopleSignInOnADesk() {
    Page page = desktop();
    open(page, "login.xhtml");
    picture(page, "login-desktop");
    assertAccessible(page);

    signIn(page, "marketing");

    assertThat(page).not().hasURL(Pattern.compile("login"));
  }

  @Test
  void theTourIsOfferedOnceAndTakenByKeyboard() {
    Page page = phone();
    signIn(page, "controller");
    assertThat(page.locator("#tour-steps")).isHidden();
    assertNothingSticksOut(page);

    page.click("button[id='tour:start']");
    assertThat(page.locator("#tour-steps")).isVisible();
    assertAccessible(page);
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#tour-steps li:visible")).hasAttribute("data-entry-of", "catalog");
    page.keyboard().press("Escape");
    assertThat(page.locator("#tour-steps")).isHidden();

    page.reload();
    assertThat(page.locator("button[id='tour:start']")).hasCount(0);
  }

  @Test
  void theSignInPageFitsOnAPhone() {
    Page page = phone();

    open(page, "login.xhtml");

    picture(page, "login-phone");
    assertNothingSticksOut(page);
    assertAccessible(page);
  }

  @Test
  void aWrongPasswordIsRefusedWithASentence() {
    Page page = desktop();
    open(page, "login.xhtml");
    page.fill("input[id$=username]", "marketing");
    page.fill("input[id$=password]", "wrong");

    page.click("button[id$=signIn]");

    assertThat(page.locator("[id$=refused]")).not().isEmpty();
  }

  @Test
  void whatIsTypedWhenTheSessionEndsIsOfferedAfterSigningInAgain() {
    Page page = desktop();
    signIn(page, "sales");
    open(page, "organisation/absences.xhtml");
    page.evaluate("PF('absence').show()");
    page.fill("[id='absenceForm:first_input']", "24 Nov 2031");
    page.keyboard().press("Tab");
    page.context().clearCookies();

    page.locator("button[id='absenceForm:enter']").dispatchEvent("click");
    assertThat(page.locator("#expired")).isVisible();
    assertThat(page.locator("[id='absenceForm:first_input']")).hasValue("24 Nov 2031");
    page.click("#expired a:not([target])");
    page.fill("input[id$=username]", "sales");
    page.fill("input[id$=password]", "sales-demo");
    page.click("button[id$=signIn]");

    assertThat(page.locator("#kept")).isVisible();
    page.click("[data-kept=back]");
    assertThat(page.locator("[id='absenceForm:first_input']")).hasValue("24 Nov 2031");
    assertThat(page.locator("button[id='absenceForm:enter']")).isVisible();
  }

  @Test
  void whatWasTypedSurvivesAnEndedSession() {
    Page page = desktop();
    signIn(page, "marketing-lead");
    speak(page, "en");
    open(page, "handoff/rules.xhtml");
    Locator names = page.locator("form[id=rules] tbody tr input[aria-label]");
    int before = names.count();
    page.locator("form[id=rules] .cl-card-head button").first().click();
    assertThat(names).not().hasCount(before);
    int after = names.count();
    page.fill("input[id$='note']", "typed before the session ended");

    endSession(page);
    page.locator("button[id$=publish]").click();

    assertThat(page.locator("#expired")).isVisible();
    assertThat(page.locator("#expired [data-some]")).isVisible();
    assertThat(page.locator("input[id$='note']")).hasValue("typed before the session ended");
    picture(page, "expired-dialog");
    assertAccessible(page);

    page.locator("#expired a:not([target])").click();
    assertThat(page).hasURL(Pattern.compile("login"));
    signInHere(page, "marketing-lead");
    assertThat(page.locator("#kept")).isVisible();
    assertAccessible(page);
    picture(page, "kept-offer");
    assertThat(names).hasCount(before);

    page.click("[data-kept=back]");
    assertThat(page.locator("input[id$='note']")).hasValue("typed before the session ended");
    assertThat(names).hasCount(after);
    assertThat(page.locator("#kept")).isHidden();

    page.click("#personButton");
    page.locator(".ui-menu a:visible", new Page.LocatorOptions().setHasText("Sign out")).click();
    assertThat(page).hasURL(Pattern.compile("left=true"));
    Assertions.assertThat(kept(page)).isZero();
  }

  @Test
  void aServerThatIsAwayIsSaidAndSoIsItsReturn() {
    expectOnConsole("ERR_INTERNET_DISCONNECTED");
    Page page = desktop();
    signIn(page, "marketing-lead");
    open(page, "handoff/rules.xhtml");
    page.fill("input[id$='note']", "typed while the server was away");

    page.context().setOffline(true);
    page.locator("form[id=rules] .cl-card-head button").first().click();
    assertThat(page.locator("#reach [data-state=lost]")).isVisible();
    assertAccessible(page);
    picture(page, "server-away");

    page.context().setOffline(false);
    assertThat(page.locator("#reach [data-state=back]")).isVisible();
    assertThat(page.locator("input[id$='note']")).hasValue("typed while the server was away");
  }

  @Test
  void aPageThatAsksByItselfSaysThatNobodyUsesIt() {
    Page page = desktop();
    page.clock().install();
    signIn(page, "sales");
    open(page, "handoff/inbox.xhtml");

    Request asked =
        page.waitForRequest(
            request ->
                request.method().equals("POST") && request.headers().containsKey("x-unattended"),
            () -> page.clock().runFor(100_000));

    Assertions.assertThat(asked.headers()).containsEntry("faces-request", "partial/ajax");
  }

  private static void endSession(Page page) {
    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
  }

  private static void signInHere(Page page, String name) {
    page.fill("input[id$=username]", name);
    page.fill("input[id$=password]", name + "-demo");
    page.click("button[id$=signIn]");
    page.waitForURL(url -> !url.contains("/login"));
  }

  /** How many forms this window keeps. */
  private static int kept(Page page) {
    Object found =
        page.evaluate(
            "Object.keys(sessionStorage).filter(key => key.startsWith('closedloop.kept')).length");
    return ((Number) found).intValue();
  }
}
