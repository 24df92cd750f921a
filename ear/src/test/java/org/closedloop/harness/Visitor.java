package org.closedloop.harness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who signs in by the sign-in page and reads pages as they come, without a browser. */
public final class Visitor {

  private static final Pattern STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final URI pages;

  private Visitor(URI pages) {
    this.pages = pages;
  }

  /** The administrator of a server without demo data. */
  public static Visitor administrator(URI pages) throws IOException, InterruptedException {
    Visitor visitor = new Visitor(pages);
    Matcher state = STATE.matcher(visitor.read("login.xhtml"));
    assertThat(state.find()).as("a form to sign in").isTrue();
    Map<String, String> fields =
        Map.of(
            "login", "login",
            "login:username", "admin",
            "login:password", RestClient.PASSWORD,
            "login:signIn", "",
            "jakarta.faces.ViewState", state.group(1));
    HttpRequest form =
        HttpRequest.newBuilder(pages.resolve("login.xhtml"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(fields)))
            .build();
    HttpResponse<String> answer = visitor.client.send(form, BodyHandlers.ofString());
    assertThat(answer.uri().getPath()).as("signed in").doesNotContain("login");
    return visitor;
  }

  /** The text of a page, which must be there. */
  public String read(String path) throws IOException, InterruptedException {
    HttpRequest question =
        HttpRequest.newBuilder(pages.resolve(path)).header("Accept-Language", "en").build();
    HttpResponse<String> answer = client.send(question, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            e ->
                URLEncoder.encode(e.getKey(), UTF_8) + "=" + URLEncoder.encode(e.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
