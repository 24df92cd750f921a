package org.closedloop.installation.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import org.closedloop.installation.RefusedStart;
import org.closedloop.installation.Settings;

/**
 * Refuses settings that make no sense, before the database is touched. Who starts the server by its
 * script has been told before.
 */
@Startup
@Singleton
public class SettingsCheck {

  @PostConstruct
  void check() {
    try {
      Settings.check(System.getenv());
    } catch (IllegalStateException wrong) {
      throw RefusedStart.because(wrong);
    }
  }
}
