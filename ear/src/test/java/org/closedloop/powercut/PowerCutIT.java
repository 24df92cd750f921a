package org.closedloop.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.closedloop.harness.OwnDatabase;
import org.closedloop.harness.RestClient;
import org.closedloop.harness.Server;
import org.junit.jupiter.api.Test;

/** A power cut in the middle of an import or of a night costs nothing but time. */
class PowerCutIT {

  /** Five chunks of an import and twenty pages of a night. */
  private static final int LEADS = 20_000;

  private Server server;

  @Test
  void anImportAndANightCutOffGoOnByThemselvesAndEndInTheFiguresOfAnUndisturbedServer()
      throws Exception {
    ExecutorService beside = Executors.newSingleThreadExecutor();
    try {
      cutOffTwice(beside.submit(PowerCutIT::undisturbed));
    } finally {
      beside.shutdown();
    }
  }

  private void cutOffTwice(Future<String> undisturbed) throws Exception {
    Map<String, String> settings = OwnDatabase.settings("power_cut");
    server = Server.startFresh("power-cut", settings);
    try {
      String taken = rest().upload("closedloop-lead", leads());
      cutOff(taken, "read", settings);
      JsonObject imported = rest().await(taken, "DONE");
      String run = rest().run("all");
      cutOff(run, "pagesDone", settings);
      JsonObject published = rest().await(run, "PUBLISHED");
      JsonObject again = rest().await(rest().run("all"), "PUBLISHED");

      assertThat(imported.getInt("created")).isEqualTo(LEADS);
      assertThat(imported.getInt("rejected")).isZero();
      assertThat(published.getInt("leads")).isEqualTo(LEADS);
      assertThat(published.getString("hash")).isEqualTo(undisturbed.get());
      assertThat(rest().get(run + "/manifest").toString()).contains("\"new-leads\":" + LEADS);
      assertThat(again.getInt("postings")).isZero();
      assertThat(again.getString("hash")).isEqualTo(undisturbed.get());
    } finally {
      server.close();
    }
  }

  /** What a server that nobody cuts off says of the same leads, at the same time. */
  private static String undisturbed() throws Exception {
    try (Server server = Server.startFresh("no-power-cut", OwnDatabase.settings("no_power_cut"))) {
      RestClient rest = new RestClient(server.pages());
      rest.await(rest.upload("closedloop-lead", leads()), "DONE");
      return rest.await(rest.run("all"), "PUBLISHED").getString("hash");
    }
  }

  /** Kills the server once the work has begun and before it ends, and starts it again. */
  private void cutOff(String path, String progress, Map<String, String> settings) throws Exception {
    JsonObject told = rest().get(path);
    while (told.getInt(progress) == 0) {
      Thread.sleep(20);
      told = rest().get(path);
    }
    server.kill();
    assertThat(told.getString("state")).as(told.toString()).isEqualTo("RUNNING");
    server = Server.start(server.home(), settings);
  }

  private RestClient rest() {
    return new RestClient(server.pages());
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
}
