package org.closedloop.installation.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.closedloop.access.service.FirstAccounts;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.installation.DemoMode;
import org.closedloop.installation.Facts;
import org.closedloop.installation.RefusedStart;

/**
 * Refuses to start where figures would become wrong or nobody could sign in, and says why.
 *
 * <p>Zone and currency are settled at the first start: every figure in the ledger was cut and added
 * up by them. Demo data never mixes with real data.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class StartCheck {

  @Inject private Facts facts;
  @Inject private ReportingZone zone;
  @Inject private CompanyCurrency currency;
  @Inject private DemoMode demo;
  @Inject private FirstAccounts accounts;

  @PostConstruct
  void start() {
    try {
      check();
    } catch (IllegalStateException wrong) {
      throw RefusedStart.because(wrong);
    }
  }

  private void check() {
    unchanged("reporting-zone", "CLOSEDLOOP_ZONE", zone.zone().getId());
    unchanged("company-currency", "CLOSEDLOOP_CURRENCY", currency.code());
    boolean begunAsDemo = Boolean.parseBoolean(facts.settled("demo", String.valueOf(demo.isOn())));
    if (demo.isOn() && !begunAsDemo) {
      throw new IllegalStateException(
          "CLOSEDLOOP_DEMO is true, but this database holds other data. Start without it, or give"
              + " the demo a database of its own by CLOSEDLOOP_HOME or CLOSEDLOOP_DB_URL.");
    }
    if (demo.isOn()) {
      accounts.openForDemo();
    } else if (begunAsDemo) {
      throw new IllegalStateException(
          "This database holds demo data. Set CLOSEDLOOP_DEMO=true, or give the installation a"
              + " database of its own by CLOSEDLOOP_HOME or CLOSEDLOOP_DB_URL.");
    } else {
      accounts.openForOperation(System.getenv("CLOSEDLOOP_ADMIN_PASSWORD"));
    }
  }

  private void unchanged(String fact, String variable, String wanted) {
    String settled = facts.settled(fact, wanted);
    if (!settled.equals(wanted)) {
      throw new IllegalStateException(
          variable
              + " is "
              + wanted
              + ", but this installation was begun with "
              + settled
              + ", and every figure in it was made with that. Set it back.");
    }
  }
}
