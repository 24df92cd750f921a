package org.closedloop.installation.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import org.closedloop.brand.Brand;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.installation.RefusedStart;

/** Refuses settings that make no sense, before the database is touched. */
@Startup
@Singleton
public class SettingsCheck {

  @PostConstruct
  void check() {
    try {
      new Brand(System.getenv());
      new ReportingZone();
      new CompanyCurrency();
    } catch (IllegalStateException wrong) {
      throw RefusedStart.because(wrong);
    }
  }
}
