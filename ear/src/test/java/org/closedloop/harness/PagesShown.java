package org.closedloop.harness;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Pages of {@code role-matrix.txt}, each with a record that there is in the demo company. */
public final class PagesShown {

  /** What follows the path of a page that shows one record. */
  private static final Map<String, String> SHOWN = Map.of("/ledger/run.xhtml", "?id=1");

  /** Where a link to a record stands. */
  private static final Map<String, String> LINKED =
      Map.of(
          "/account/account.xhtml", "account/accounts.xhtml",
          "/lead/lead.xhtml", "handoff/inbox.xhtml?tab=open",
          "/opportunity/opportunity.xhtml", "opportunity/opportunities.xhtml?view=list&whose=all");

  private PagesShown() {}

  /**
   * The addresses of some pages by path.
   *
   * @param page of an administrator, who may open every page
   */
  public static Map<String, String> addresses(URI start, Page page, Set<String> wanted) {
    Map<String, String> addresses = new LinkedHashMap<>();
    for (RoleMatrix.Row row : RoleMatrix.rows()) {
      String path = row.path();
      if (row.isPage() && wanted.contains(path)) {
        String address =
            LINKED.containsKey(path)
                ? firstLink(page, start.resolve(LINKED.get(path)), path)
                : start.resolve(path.substring(1)) + SHOWN.getOrDefault(path, "");
        addresses.put(path, address);
      }
    }
    return addresses;
  }

  private static String firstLink(Page page, URI list, String path) {
    page.navigate(list.toString());
    String name = path.substring(path.lastIndexOf('/') + 1);
    String link = page.locator("main a[href*='" + name + "?']").first().getAttribute("href");
    return list.resolve(link).toString();
  }
}
