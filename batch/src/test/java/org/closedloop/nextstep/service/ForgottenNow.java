package org.closedloop.nextstep.service;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.closedloop.calendar.ReportingZone;

/** What the page of forgotten leads counts in a given database. */
public final class ForgottenNow {

  private ForgottenNow() {}

  /** How many open leads of both sides have no next step. */
  public static long count(DataSource database) {
    ReportingZone zone = new ReportingZone(ZoneId.of("Europe/Berlin"));
    return new WorkQuery(database, zone, Clock.systemUTC()).countForgotten(WorkFilter.ALL);
  }
}
