package org.closedloop.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

@ArquillianTest
@RunAsClient
class LeadAnswersIT {

  private static final String PROBLEM = "application/problem+json";

  @ArquillianResource private URL address;

  @Test
  void aCallWithoutANameIsAskedForOneAndNotSentToAPage() throws Exception {
    HttpResponse<String> answer = send(call("api/v1/leads"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic");
    assertProblem(answer, "unauthorized");
  }

  @Test
  void aWrongPasswordIsNoName() throws Exception {
    HttpResponse<String> answer =
        send(call("api/v1/leads").header("Authorization", basic("nobody", "wrong")));

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void aListIsCompleteAndGivesNoSession() throws Exception {
    HttpResponse<String> answer = send(signed("api/v1/leads?limit=1"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"items\":[", "\"total\":", "\"next\":");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
  }

  @Test
  void aLeadThatDoesNotExistIsMissing() throws Exception {
    HttpResponse<String> answer = send(signed("api/v1/leads/crm:nobody"));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertProblem(answer, "no-such-record");
  }

  @Test
  void aParameterThatMakesNoSenseIsNamed() throws Exception {
    HttpResponse<String> answer =
        send(signed("api/v1/leads?stage=NOWHERE").header("Accept-Language", "de"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertProblem(answer, "unreadable-parameter");
    assertThat(answer.body()).contains("Der Parameter stage ist nicht lesbar");
  }

  @Test
  void whatAnAddressCannotDoIsSaid() throws Exception {
    HttpResponse<String> answer = send(signed("api/v1/leads").POST(BodyPublishers.ofString("{}")));

    assertThat(answer.statusCode()).isIn(405, 415);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(PROBLEM);
  }

  @Test
  void theFeedOfChangesIsRead() throws Exception {
    HttpResponse<String> answer = send(signed("api/v1/changes?since=2026-01-01T00:00:00Z&limit=2"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"total\":");
  }

  @Test
  void aPageAsksToSignInAndRemembersWhatWasAskedFor() throws Exception {
    HttpResponse<String> answer = send(call("lead/leads.xhtml?stage=LEAD&channel=trade%20fair"));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith(
            "/login.xhtml?target=%2Flead%2Fleads.xhtml%3Fstage%3DLEAD%26channel%3Dtrade%2520fair");
  }

  private HttpRequest.Builder call(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  private HttpRequest.Builder signed(String path) {
    return call(path).header("Authorization", basic("admin", "admin-demo"));
  }

  private static String basic(String name, String password) {
    return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
  }

  private static HttpResponse<String> send(HttpRequest.Builder call)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(call.build(), BodyHandlers.ofString());
  }

  private static void assertProblem(HttpResponse<String> answer, String code) {
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(PROBLEM);
    assertThat(answer.body())
        .contains("\"type\":\"urn:closedloop:problem:" + code + "\"")
        .contains("\"detail\":")
        .doesNotContain("Exception", "at org.");
  }
}
