package org.closedloop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.closedloop.harness.BrowserTest;
import org.junit.jupiter.api.Test;

/** Pages of the hand-off beside the story of one lead. */
class HandOffBrowserIT extends BrowserTest {

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
}
