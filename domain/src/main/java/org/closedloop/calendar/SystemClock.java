package org.closedloop.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The clock on the wall: the only place where the application learns what time it is. */
@ApplicationScoped
public class SystemClock {

  /** The server's clock, in UTC; days are cut by {@link ReportingZone}, never by this clock. */
  @Produces
  public Clock clock() {
    return Clock.systemUTC();
  }
}
