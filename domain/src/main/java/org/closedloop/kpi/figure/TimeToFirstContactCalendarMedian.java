package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** The same as the median of business hours, nights and weekends included. */
@ApplicationScoped
public class TimeToFirstContactCalendarMedian extends TimeToFirstContactMedian {

  @Override
  public String code() {
    return "time-to-first-contact-calendar-median";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public int position() {
    return 338;
  }

  @Override
  String minutes() {
    return "first-contact-calendar-minutes";
  }
}
