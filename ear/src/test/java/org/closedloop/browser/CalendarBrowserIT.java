package org.closedloop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.closedloop.harness.BrowserTest;
import org.junit.jupiter.api.Test;

/** Calendars, absences and notices as people meet them. */
class CalendarBrowserIT extends BrowserTest {

  @Test
  void aCalendarShowsItsHoursAndTheHolidaysOfTheLand() {
    Page page = desktop();
    signIn(page, "sales");

    open(page, "organisation/calendars.xhtml?year=2026");

    assertThat(page.locator("section:has(#weekTitle)")).containsText("08:00-17:00");
    assertThat(page.locator("section:has(#holidaysTitle) tbody tr")).hasCount(12);
    assertThat(page.locator("a[href^='calendar-draft']")).hasCount(0);
    assertAccessible(page);
    picture(page, "calendars");
  }

  @Test
  void anAdministratorTriesHoursOutBeforeTheyHold() {
    Page page = desktop();
    signIn(page, "admin");

    open(page, "organisation/calendar-draft.xhtml?code=standard");
    page.fill("section:has(#weekTitle) input >> nth=0", "spät");
    page.click("button[id$=try]");
    assertThat(page.locator("[id$=refused]")).containsText("spät");
    page.fill("section:has(#weekTitle) input >> nth=0", "8-12, 13-17");
    page.click("button[id$=try]");

    assertThat(page.locator("section:has(#previewTitle) .cl-clock")).isVisible();
    assertAccessible(page);
    picture(page, "calendar-draft");
  }

  @Test
  void absencesAndNoticesFitAPhone() {
    Page page = phone();
    signIn(page, "sales");

    open(page, "organisation/absences.xhtml");
    assertNothingSticksOut(page);
    picture(page, "absences-phone");
    open(page, "home/notices.xhtml");
    assertThat(page.locator(".cl-bell")).isVisible();
    assertNothingSticksOut(page);
    assertAccessible(page);
    picture(page, "notices-phone");
  }
}
