package org.closedloop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
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
    page.click("#expired [data-reload]");
    page.fill("input[id$=username]", "sales");
    page.fill("input[id$=password]", "sales-demo");
    page.click("button[id$=signIn]");

    assertThat(page.locator("#drafts")).containsText("24 Nov 2031");
    assertAccessible(page);
    picture(page, "draft-desktop");
    page.click("#drafts [data-draft=put]");
    assertThat(page.locator("[id='absenceForm:first_input']")).hasValue("24 Nov 2031");
    page.reload();
    assertThat(page.locator("#drafts")).isHidden();
  }
}
