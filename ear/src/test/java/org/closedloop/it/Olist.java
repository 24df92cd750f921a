package org.closedloop.it;

import java.nio.file.Path;
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

  static synchronized Olist running() throws Exception {
    if (running == null) {
      running = new Olist();
    }
    return running;
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
