package org.closedloop.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.harness.OwnDatabase;
import org.closedloop.harness.RestClient;
import org.closedloop.harness.Server;
import org.closedloop.harness.SharedData;

/**
 * The marketing funnel of a real company, imported and closed by a night on a server of its own
 * that cuts days in UTC, as the reference figures do. Started once, for every test that asks.
 */
final class Olist {

  static final String FOLDER = "olist-marketing-funnel/";

  private static Olist running;

  private final Path leads =
      SharedData.file(FOLDER + "olist_marketing_qualified_leads_dataset.csv");
  private final Path deals = SharedData.file(FOLDER + "olist_closed_deals_dataset.csv");
  private final Server server;
  private final RestClient rest;

  private Olist() throws Exception {
    Map<String, String> settings = OwnDatabase.settings("olist");
    settings.put("CLOSEDLOOP_ZONE", "UTC");
    server = Server.startFresh("it-home-olist-" + System.getProperty("it.database"), settings);
    Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
    rest = new RestClient(server.pages());
    rest.await(uploadLeads(), "DONE");
    rest.await(uploadDeals(), "DONE");
    rest.await(rest.run("all"), "PUBLISHED");
  }

  /** A table of reference figures; no field of these tables holds a comma or a quote. */
  static List<Map<String, String>> reference(String name) throws IOException {
    List<String> lines = Files.readAllLines(SharedData.file(FOLDER + name), UTF_8);
    String[] heads = lines.get(0).split(",");
    return lines.stream()
        .skip(1)
        .map(
            line -> {
              String[] fields = line.split(",", -1);
              Map<String, String> row = new HashMap<>();
              for (int i = 0; i < heads.length; i++) {
                row.put(heads[i], fields[i]);
              }
              return row;
            })
        .toList();
  }

  static synchronized Olist running() throws Exception {
    if (running == null) {
      running = new Olist();
    }
    return running;
  }

  URI pages() {
    return server.pages();
  }

  RestClient rest() {
    return rest;
  }

  String uploadLeads() throws Exception {
    return rest.upload("olist-mqls", leads);
  }

  String uploadDeals() throws Exception {
    return rest.upload("olist-closed-deals", deals);
  }
}
