package org.closedloop.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.closedloop.harness.BrowserTest;
import org.closedloop.harness.PagesShown;
import org.closedloop.harness.RoleMatrix;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whoever may not, gets 403: by the address of a page, by what a page would send and over REST, and
 * nothing changes.
 */
class RoleMatrixBrowserIT extends BrowserTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Opening some pages is written down: that is no change by what was sent. */
  private static final String LOOKED_AT = "privacy_look";

  /** What timers of the server may write at any moment. */
  private static final Set<String> BY_TIMERS =
      Set.of("changed_lead", "lead_score", "notice", "score_due", "sla_clock", "sla_clock_change");

  private static final int ATTEMPTS = 3;

  /** Pages that offer actions to some of those who may open them, not to others. */
  private static final Set<String> ACTED_ON =
      Set.of(
          "/lead/lead.xhtml",
          "/opportunity/opportunity.xhtml",
          "/account/account.xhtml",
          "/ledger/run.xhtml",
          "/sla/contract.xhtml",
          "/report/approvals.xhtml",
          "/kpi/catalog.xhtml",
          "/handoff/rules.xhtml",
          "/scoring/rules.xhtml",
          "/organisation/calendars.xhtml",
          "/organisation/employee-data.xhtml");

  @BeforeAll
  static void theDemoHasClosedItsNights() throws Exception {
    awaitDemo();
  }

  @Test
  void aPageOpensForWhoMayAndForNobodyElse() {
    List<String> wrong = new ArrayList<>();
    int forbidden = 0;
    for (String role : RoleMatrix.PEOPLE) {
      Page page = desktop();
      signIn(page, role);
      for (RoleMatrix.Row row : RoleMatrix.rows()) {
        if (row.isPage() && !row.allowed().equals(Set.copyOf(RoleMatrix.PEOPLE))) {
          APIResponse answer =
              page.request().get(address().resolve(row.path().substring(1)).toString());
          boolean allowed = row.allowed().contains(role);
          forbidden += allowed ? 0 : 1;
          if ((answer.status() == 403) == allowed) {
            wrong.add(role + " " + row.name() + " " + answer.status());
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(forbidden).isGreaterThan(20);
  }

  @Test
  void aCallIsAnsweredToWhoMayAndToNobodyElseAndChangesNothing() throws Exception {
    List<String> wrong = new ArrayList<>();
    nothingIsStoredBy(
        () -> {
          for (RoleMatrix.Row row : RoleMatrix.rows()) {
            for (String role : RoleMatrix.PEOPLE) {
              if (row.isCall() && !row.allowed().contains(role)) {
                int status = call(role, row.verb(), row.path());
                if (status != 403) {
                  wrong.add(role + " " + row.name() + " " + status);
                }
              }
            }
          }
        });

    assertThat(wrong).isEmpty();
  }

  /**
   * What a page offers to others and not to somebody is sent all the same, with the state of a page
   * of the own and with what the page of the others would send.
   */
  @Test
  @SuppressWarnings("unchecked")
  void anActionThatAPageDoesNotOfferIsRefusedAndChangesNothing() throws Exception {
    expectOnConsole("status of 403");
    Page admin = desktop();
    signIn(admin, "admin");
    List<String> pages = List.copyOf(PagesShown.addresses(address(), admin, ACTED_ON).values());
    Map<String, Page> people = new LinkedHashMap<>();
    Map<String, Map<String, Map<String, String>>> own = new HashMap<>();
    Map<String, Map<String, String>> offered = new HashMap<>();
    for (String role : RoleMatrix.PEOPLE) {
      Page page = role.equals("admin") ? admin : desktop();
      if (page != admin) {
        signIn(page, role);
      }
      people.put(role, page);
      own.put(role, (Map<String, Map<String, String>>) read(page, pages, null).get("found"));
      own.get(role)
          .forEach(
              (path, actions) ->
                  offered.computeIfAbsent(path, first -> new HashMap<>()).putAll(actions));
    }

    List<String> wrong = new ArrayList<>();
    int[] forged = new int[1];
    nothingIsStoredBy(
        () -> {
          for (Map.Entry<String, Page> somebody : people.entrySet()) {
            Map<String, Map<String, String>> mine = own.get(somebody.getKey());
            List<String> lacking =
                pages.stream()
                    .filter(path -> mine.containsKey(path))
                    .filter(
                        path -> !mine.get(path).keySet().containsAll(offered.get(path).keySet()))
                    .toList();
            Map<String, Object> tried = read(somebody.getValue(), lacking, offered);
            forged[0] += ((Number) tried.get("forged")).intValue();
            ((List<String>) tried.get("wrong"))
                .forEach(each -> wrong.add(somebody.getKey() + " " + each));
          }
        });

    assertThat(wrong).isEmpty();
    assertThat(forged[0]).as("forbidden actions that were sent").isGreaterThan(20);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> read(
      Page page, List<String> pages, Map<String, Map<String, String>> offered) throws IOException {
    Map<String, Object> asked = new HashMap<>();
    asked.put("pages", pages);
    asked.put("offered", offered);
    try (InputStream file = RoleMatrixBrowserIT.class.getResourceAsStream("/role-matrix.js")) {
      String script = new String(file.readAllBytes(), UTF_8);
      return (Map<String, Object>)
          page.evaluate(script.substring(script.indexOf("async ({")), asked);
    }
  }

  /** Something that is tried. */
  private interface Attempt {
    void make() throws Exception;
  }

  /** Compares all tables; only if a timer may have written in between, it is tried once more. */
  private static void nothingIsStoredBy(Attempt attempt) throws Exception {
    for (int i = 1; i <= ATTEMPTS; i++) {
      SortedMap<String, String> before = stored();
      attempt.make();
      SortedMap<String, String> after = stored();
      Set<String> changed = new TreeSet<>(after.keySet());
      changed.removeIf(
          table -> table.equalsIgnoreCase(LOOKED_AT) || after.get(table).equals(before.get(table)));
      if (changed.isEmpty()) {
        return;
      }
      boolean byTimers =
          changed.stream()
              .map(table -> table.toLowerCase(Locale.ROOT))
              .allMatch(BY_TIMERS::contains);
      assertThat(i < ATTEMPTS && byTimers)
          .as("tables that changed: " + changed + "; before " + before + "; after " + after)
          .isTrue();
    }
  }

  /** Something that would be done if the caller were allowed to. */
  private static String body(String path) {
    if (path.endsWith("/hand-offs")) {
      return "{\"lead\": \"crm:L-1\"}";
    }
    return path.endsWith("/answer") ? "{\"outcome\": \"ACCEPTED\", \"rating\": 4}" : "{}";
  }

  private static int call(String role, String verb, String path)
      throws IOException, InterruptedException {
    return send(
            role,
            verb,
            path.replace("{id}", "1").replaceAll("\\{\\w+\\}", "any")
                + (path.equals("/imports") ? "?contract=closedloop-lead" : ""))
        .statusCode();
  }

  private static String accept(String path) {
    if (path.endsWith(".xlsx")) {
      return "*/*";
    }
    return path.endsWith("/rejected") ? "text/csv" : "application/json";
  }

  private static HttpResponse<String> send(String role, String verb, String path)
      throws IOException, InterruptedException {
    String key = Base64.getEncoder().encodeToString((role + ":" + role + "-demo").getBytes(UTF_8));
    HttpRequest.Builder call =
        HttpRequest.newBuilder(address().resolve("api/v1" + path))
            .header("Authorization", "Basic " + key)
            .header("Accept", accept(path));
    if (verb.equals("GET")) {
      call.GET();
    } else {
      call.header("Content-Type", path.startsWith("/imports") ? "text/csv" : "application/json")
          .method(verb, BodyPublishers.ofString(body(path)));
    }
    return CLIENT.send(call.build(), BodyHandlers.ofString());
  }
}
