package org.closedloop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.closedloop.harness.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardBrowserIT extends BrowserTest {

  private static final LocatorAssertions.ContainsTextOptions IGNORING_CASE =
      new LocatorAssertions.ContainsTextOptions().setIgnoreCase(true);

  private static final int MINUTES_FOR_THE_FIRST_NIGHT = 8;

  /** The board once the demo company's first night is published. */
  private void openBoard(Page page, String language, String parameters) {
    page.context()
        .addCookies(List.of(new Cookie("language", language).setUrl(address().toString())));
    signIn(page, "controller");
    open(page, "kpi/board.xhtml" + parameters);
    long end = System.nanoTime() + MINUTES_FOR_THE_FIRST_NIGHT * 60_000_000_000L;
    while (page.locator(".cl-tile").count() == 0 && System.nanoTime() < end) {
      page.waitForTimeout(3_000);
      page.reload();
    }
    assertThat(page.locator(".cl-tile").first()).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void theBoardShowsFiguresAndOpensDownToTheLeads(String language) {
    Page page = desktop();
    openBoard(page, language, "?kpi=lead-to-customer-rate");
    picture(page, "board-" + language);
    assertAccessible(page);
    assertNothingSticksOut(page);

    page.locator("table.cl-table tfoot a.cl-cell").click();

    assertThat(page).hasURL(Pattern.compile("cell="));
    Locator panel = page.locator("aside.cl-panel");
    assertThat(panel.locator(".cl-tag.positive").first())
        .containsText(language.equals("de") ? "stimmt überein" : "agrees");
    picture(page, "board-panel-" + language);
    assertAccessible(page);

    panel.locator(".cl-panel-foot a").last().click();

    assertThat(page).hasURL(Pattern.compile("/kpi/cell.xhtml"));
    assertThat(page.locator("main table.cl-table tbody tr").first()).isVisible();
    picture(page, "cell-" + language);
    assertAccessible(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void cohortsAreComparedAtEqualAgeAndOpenToTheirLeads(String language) {
    Page page = desktop();
    openBoard(page, language, "?kpi=lead-to-customer-rate&sort=value");
    page.locator("a[href*='kpi/cohorts.xhtml']").first().click();

    Locator cohorts = page.locator("main table.cl-table").nth(1); // the first is the diagram's
    assertThat(cohorts.locator("tbody tr")).hasCount(12);
    picture(page, "cohorts-" + language);
    assertAccessible(page);
    assertNothingSticksOut(page);

    Locator oldest = cohorts.locator("tbody tr").last();
    String leads = oldest.locator("td a").first().textContent();
    oldest.locator("td a").first().click();

    assertThat(page).hasURL(Pattern.compile("/kpi/cell.xhtml"));
    assertThat(page.locator("main")).containsText(leads + " Leads", IGNORING_CASE);
    assertThat(page.locator("main"))
        .containsText(language.equals("de") ? "stimmt überein" : "agrees");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void theBoardFitsOnAPhone(String language) {
    Page page = phone();
    openBoard(page, language, "");

    picture(page, "board-phone-" + language);
    assertNothingSticksOut(page);
    assertAccessible(page);

    open(page, "kpi/cohorts.xhtml");
    picture(page, "cohorts-phone-" + language);
    assertNothingSticksOut(page);
    assertAccessible(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void theCatalogueExplainsAFigure(String language) {
    Page page = desktop();
    openBoard(page, language, "");

    open(page, "kpi/catalog.xhtml?kpi=win-rate");

    assertThat(page.locator("aside.cl-panel h2"))
        .hasText(language.equals("de") ? "Abschlussquote" : "Win rate");
    Object figures =
        page.evaluate("fetch('/api/v1/kpis').then(a => a.json()).then(kpis => kpis.total)");
    assertThat(page.locator("table[data-content=figures] tbody tr").count()).isEqualTo(figures);
    picture(page, "catalog-" + language);
    assertAccessible(page);
    assertNothingSticksOut(page);
  }
}
