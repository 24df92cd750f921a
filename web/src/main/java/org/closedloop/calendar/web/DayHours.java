package org.closedloop.calendar.web;

import java.io.Serializable;
import java.time.DayOfWeek;

/** A weekday with its hours as people write them. */
public class DayHours implements Serializable {

  private final DayOfWeek day;
  private final String name;
  private String hours;

  public DayHours(DayOfWeek day, String name, String hours) {
    this.day = day;
    this.name = name;
    this.hours = hours;
  }

  public DayOfWeek getDay() {
    return day;
  }

  /** The weekday in the language of the page. */
  public String getName() {
    return name;
  }

  public String getHours() {
    return hours;
  }

  public void setHours(String hours) {
    this.hours = hours;
  }
}
