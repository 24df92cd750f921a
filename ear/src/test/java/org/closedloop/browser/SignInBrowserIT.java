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
}
