package org.closedloop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.closedloop.harness.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that somebody finds in the navigation opens, on a desk and on a phone. */
class NavigationBrowserIT extends BrowserTest {

  /** Pages whose look has been judged for an earlier role. */
  private static final Set<String> JUDGED = new HashSet<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "marketing",
        "marketing-lead",
        "sales",
        "sales-lead",
        "management",
        "controller",
        "admin"
      })
  void everyPageOfTheNavigationOpens(String role) {
    Page page = desktop();
    signIn(page, role);
    List<String> addresses = entries(page);
    assertThat(addresses).isNotEmpty();

    for (String address : addresses) {
      Response answer = page.navigate(address);
      assertThat(answer.status()).as(address).isEqualTo(200);
      assertThat(page.locator("h1").first()).not().isEmpty();
      String path = URI.create(address).getPath();
      if (JUDGED.add(path)) {
        picture(page, name(path) + "-desktop");
        assertAccessible(page);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"marketing-lead", "sales-lead", "controller", "admin"})
  void everyPageOfTheNavigationFitsOnAPhone(String role) {
    Page page = phone();
    signIn(page, role);

    for (String address : entries(page)) {
      page.navigate(address);
      picture(page, name(URI.create(address).getPath()) + "-phone");
      assertNothingSticksOut(page);
    }
  }

  /** The lists that figures open to, which stand in no menu. */
  @Test
  void whatFiguresOpenToIsReadableOnEveryScreen() throws Exception {
    awaitDemo();
    List<String> lists =
        List.of(
            "ledger/posted.xhtml?run=1",
            "sync/rejected.xhtml?id=1",
            "kpi/cell.xhtml?kpi=lead-to-customer-rate&basis=cohort&part=by-90",
            "kpi/changes.xhtml?kpi=new-leads&cause=ALL",
            "sla/cockpit.xhtml?which=overdue",
            "lead/leads.xhtml?points=10",
            "handoff/inbox.xhtml?tab=all");
    Page desktop = desktop();
    signIn(desktop, "admin");
    Page phone = phone();
    signIn(phone, "admin");
    for (String list : lists) {
      Response answer = desktop.navigate(address().resolve(list).toString());
      assertThat(answer.status()).as(list).isEqualTo(200);
      assertAccessible(desktop);
      phone.navigate(address().resolve(list).toString());
      assertNothingSticksOut(phone);
    }
  }

  private static List<String> entries(Page page) {
    return page.locator("a.cl-nav-entry").all().stream()
        .map(entry -> address().resolve(entry.getAttribute("href")).toString())
        .distinct()
        .toList();
  }

  private static String name(String path) {
    return path.substring(1).replace(".xhtml", "").replace('/', '-');
  }
}
