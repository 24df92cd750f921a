package org.closedloop.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

@ArquillianTest
@RunAsClient
class ImportIT {

  private static final Pattern COUNT =
      Pattern.compile("\"(read|created|changed|unchanged|rejected|warnings)\":(\\d+)");

  @ArquillianResource private URL address;

  @Test
  void aFileIsTakenInOnceHoweverOftenItIsSent() throws Exception {
    String own = UUID.randomUUID().toString().substring(0, 8);
    String file =
        "key,created_at,channel\n"
            + own
            + "-1,2026-01-05T09:00:00Z,mail\n"
            + own
            + "-2,2026-01-06T09:00:00Z,search\n"
            + own
            + "-3,yesterday,search\n";

    String first = send("closedloop-lead", BodyPublishers.ofString(file));
    assertThat(counts(awaitEnd(first)))
        .isEqualTo("read 3 created 2 changed 0 unchanged 0 rejected 1 warnings 0");
    String second = send("closedloop-lead", BodyPublishers.ofString(file));
    assertThat(counts(awaitEnd(second)))
        .isEqualTo("read 3 created 0 changed 0 unchanged 2 rejected 1 warnings 0");

    String rejected = get(first + "/rejected").body();
    assertThat(rejected.lines()).hasSize(2);
    assertThat(rejected.lines().skip(1).findFirst().orElseThrow())
        .startsWith("4,created_at,yesterday,")
        .contains(own + "-3,yesterday,search");
  }

  @Test
  void aContractOfOnesOwnIsUsedFromThenOn() throws Exception {
    String code = "it-" + UUID.randomUUID().toString().substring(0, 8);
    String contract =
        """
        {"code": "%s", "title": {"de": "T", "en": "T"}, "source": "it", "record": "product",
         "file": {"delimiter": ";"}, "fields": {"code": {"column": "Artikel"}}}
        """
            .formatted(code);

    assertThat(put(code, contract).statusCode()).isEqualTo(204);
    String done = awaitEnd(send(code, BodyPublishers.ofString("Artikel;Text\n" + code + ";x\n")));
    assertThat(counts(done)).startsWith("read 1 created 1");
    HttpResponse<String> refused = put(code, contract.replace("\"Artikel\"", "7"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("/fields/code/column").contains("contract-refused");
    assertThat(get("/api/v1/import-contracts/" + code).body()).contains("Artikel");
  }

  @Test
  void aForeignHeaderFailsTheImportWithASentence() throws Exception {
    String end = awaitEnd(send("olist-mqls", BodyPublishers.ofString("id,name\n1,2\n")));

    assertThat(end).contains("\"state\":\"FAILED\"").contains("mql_id, first_contact_date");
    assertThat(get("/api/v1/imports?cursor=").statusCode()).isEqualTo(200);
  }

  @Test
  void nobodySendsFilesWithoutAName() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address + "api/v1/imports?contract=olist-mqls"))
                    .POST(BodyPublishers.ofString("x"))
                    .build(),
                BodyHandlers.ofString());

    assertThat(answer.statusCode()).isIn(401, 403);
  }

  @Test
  void theRealFunnelIsTakenInCompletely() throws Exception {
    Path olist =
        Path.of(System.getProperty("shared.data", "missing")).resolve("olist-marketing-funnel");
    Assumptions.assumeTrue(Files.isDirectory(olist));

    String leads =
        awaitEnd(
            send(
                "olist-mqls",
                BodyPublishers.ofFile(
                    olist.resolve("olist_marketing_qualified_leads_dataset.csv"))));
    String deals =
        awaitEnd(
            send(
                "olist-closed-deals",
                BodyPublishers.ofFile(olist.resolve("olist_closed_deals_dataset.csv"))));

    assertThat(counts(leads)).startsWith("read 8000").contains("rejected 0");
    assertThat(counts(deals)).startsWith("read 842").contains("rejected 0");
  }

  private String send(String contract, BodyPublisher body) throws Exception {
    HttpResponse<String> answer =
        call(
            HttpRequest.newBuilder(URI.create(address + "api/v1/imports?contract=" + contract))
                .POST(body));
    assertThat(answer.statusCode()).isEqualTo(202);
    return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
  }

  private HttpResponse<String> put(String code, String contract) throws Exception {
    return call(
        HttpRequest.newBuilder(URI.create(address + "api/v1/import-contracts/" + code))
            .PUT(BodyPublishers.ofString(contract)));
  }

  private String awaitEnd(String path) throws Exception {
    String body = get(path).body();
    for (int tries = 0; tries < 600 && body.contains("\"RUNNING\""); tries++) {
      Thread.sleep(200);
      body = get(path).body();
    }
    return body;
  }

  private HttpResponse<String> get(String path) throws Exception {
    return call(HttpRequest.newBuilder(address.toURI().resolve(path)));
  }

  private static HttpResponse<String> call(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    String name =
        Base64.getEncoder().encodeToString("admin:admin-demo".getBytes(StandardCharsets.UTF_8));
    return HttpClient.newHttpClient()
        .send(request.header("Authorization", "Basic " + name).build(), BodyHandlers.ofString());
  }

  private static String counts(String body) {
    StringBuilder counts = new StringBuilder();
    Matcher count = COUNT.matcher(body);
    while (count.find()) {
      counts.append(' ').append(count.group(1)).append(' ').append(count.group(2));
    }
    return counts.toString().strip();
  }
}
