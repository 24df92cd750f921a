package org.closedloop.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.closedloop.harness.BrowserTest;
import org.closedloop.harness.RoleMatrix;
import org.junit.jupiter.api.Test;

/** Whoever may not, gets 403: by the address of a page and over REST, and nothing changes. */
class RoleMatrixBrowserIT extends BrowserTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

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
    String before = state();
    List<String> wrong = new ArrayList<>();
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

    assertThat(wrong).isEmpty();
    assertThat(state()).isEqualTo(before);
  }

  /** What the forbidden calls would have changed: runs, imports, contracts, hand-offs. */
  private static String state() throws IOException, InterruptedException {
    StringBuilder state = new StringBuilder();
    for (String path : List.of("imports", "import-contracts", "hand-offs?state=WITHDRAWN")) {
      state.append(send("admin", "GET", "/" + path).body()).append('\n');
    }
    return state.toString();
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
