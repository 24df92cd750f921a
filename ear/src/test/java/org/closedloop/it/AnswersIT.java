package org.closedloop.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

@ArquillianTest
@RunAsClient
class AnswersIT {

  @ArquillianResource private URL address;

  @Test
  void pagesAreSentWithTheHeadersThatProtectThem() throws IOException, InterruptedException {
    HttpResponse<String> answer = get(URI.create(address + "login.xhtml"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
        .isNotEmpty()
        .allMatch(cookie -> cookie.contains("SameSite=Lax") && cookie.contains("HttpOnly"));
  }

  @Test
  void theServerIsReadyOnceTheApplicationRuns() throws IOException, InterruptedException {
    String management = System.getProperty("it.management");

    HttpResponse<String> answer =
        get(URI.create("http://127.0.0.1:" + management + "/health/ready"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"status\":\"UP\"");
  }

  @Test
  void theInterfaceDescribesItself() throws IOException, InterruptedException {
    HttpResponse<String> answer = get(URI.create(address + "openapi"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("openapi").contains("/api/v1");
  }

  private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
