package org.closedloop.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.closedloop.harness.Server;
import org.junit.jupiter.api.Test;

/** A power cut in the middle of an import or of a night costs nothing but time. */
class PowerCutIT {

  private static final int LEADS = 40_000;
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Server server;

  @Test
  void anImportAndANightCutOffGoOnByThemselvesAndEndInTheFiguresOfAnUndisturbedServer()
      throws Exception {
    String undisturbed = undisturbed();

    Map<String, String> settings = settings();
    server = Server.startFresh("power-cut", settings);
    try {
      String taken = send("imports?contract=closedloop-lead", "text/csv", leads());
      awaitMiddle(taken, "\"read\":0,");
      server.kill();
      server = Server.start(server.home(), settings);
      String imported = await(taken, "DONE");
      String run = send("runs", "application/json", "{\"scope\": \"all\"}");
      awaitMiddle(run, "\"pagesDone\":0,");
      server.kill();
      server = Server.start(server.home(), settings);
      String published = await(run, "PUBLISHED");
      String again = await(send("runs", "application/json", "{\"scope\": \"all\"}"), "PUBLISHED");

      assertThat(imported).contains("\"created\":" + LEADS, "\"rejected\":0");
      assertThat(published).contains("\"leads\":" + LEADS).contains(undisturbed);
      assertThat(get(run + "/manifest")).contains("\"new-leads\":" + LEADS);
      assertThat(again).contains("\"postings\":0").contains(undisturbed);
    } finally {
      server.close();
    }
  }

  /** What a server that nobody cuts off says of the same leads. */
  private String undisturbed() throws Exception {
    server = Server.startFresh("no-power-cut", settings());
    try {
      await(send("imports?contract=closedloop-lead", "text/csv", leads()), "DONE");
      String run = send("runs", "application/json", "{\"scope\": \"all\"}");
      return hashIn(await(run, "PUBLISHED"));
    } finally {
      server.close();
    }
  }

  /** Waits until the work has begun, and sees to it that it has not ended yet. */
  private void awaitMiddle(String path, String nothingDone) throws Exception {
    String answer = get(path);
    while (answer.contains(nothingDone)) {
      Thread.sleep(20);
      answer = get(path);
    }
    assertThat(answer).contains("\"state\":\"RUNNING\"");
  }

  private static String leads() {
    StringBuilder file = new StringBuilder("key,created_at,channel\n");
    Instant at = Instant.parse("2026-01-05T09:00:00Z");
    for (int lead = 0; lead < LEADS; lead++) {
      file.append("cut-").append(lead).append(',').append(at.plusSeconds(60L * lead));
      file.append(lead % 2 == 0 ? ",mail\n" : ",search\n");
    }
    return file.toString();
  }

  private static String hashIn(String run) {
    int start = run.indexOf("\"hash\":");
    return run.substring(start, run.indexOf(',', start));
  }

  private static Map<String, String> settings() throws SQLException {
    Map<String, String> settings = new HashMap<>();
    settings.put("CLOSEDLOOP_ADMIN_PASSWORD", "admin-demo");
    settings.put("CLOSEDLOOP_DEMO", "false");
    settings.put("CLOSEDLOOP_NIGHT", "off");
    String suite = System.getenv("CLOSEDLOOP_DB_URL");
    if (suite != null && suite.startsWith("jdbc:postgresql:")) {
      String user = System.getenv("CLOSEDLOOP_DB_USER");
      String password = System.getenv("CLOSEDLOOP_DB_PASSWORD");
      try (Connection connection = DriverManager.getConnection(suite, user, password);
          Statement statement = connection.createStatement()) {
        statement.execute("drop database if exists power_cut");
        statement.execute("create database power_cut");
      }
      String own = suite.substring(0, suite.lastIndexOf('/')) + "/power_cut";
      settings.put("CLOSEDLOOP_DB_URL", own);
      settings.put("CLOSEDLOOP_DB_USER", user);
      settings.put("CLOSEDLOOP_DB_PASSWORD", password);
    }
    return settings;
  }

  /** Sends something and answers the path of what came of it. */
  private String send(String path, String type, String body) throws Exception {
    HttpResponse<String> answer =
        ask(
            HttpRequest.newBuilder(server.pages().resolve("api/v1/" + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
  }

  private String await(String path, String state) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String answer = "";
    while (System.nanoTime() < end) {
      answer = get(path);
      if (answer.contains("\"state\":\"" + state + "\"")) {
        return answer;
      }
      Thread.sleep(300);
    }
    throw new AssertionError(path + " is not " + state + ": " + answer);
  }

  private String get(String path) throws Exception {
    return ask(HttpRequest.newBuilder(server.pages().resolve(path))).body();
  }

  private static HttpResponse<String> ask(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    String credentials =
        Base64.getEncoder().encodeToString("admin:admin-demo".getBytes(StandardCharsets.UTF_8));
    return CLIENT.send(
        request.header("Authorization", "Basic " + credentials).build(), BodyHandlers.ofString());
  }
}
