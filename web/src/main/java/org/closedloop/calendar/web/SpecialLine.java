package org.closedloop.calendar.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.closedloop.calendar.HoursText;
import org.closedloop.calendar.SpecialDay;

/** An exception while somebody writes it. */
public class SpecialLine implements Serializable {

  private LocalDate day;
  private String name;
  private String hours;

  static SpecialLine of(SpecialDay special) {
    SpecialLine line = new SpecialLine();
    line.day = special.day();
    line.name = special.name();
    line.hours = HoursText.of(special.windows());
    return line;
  }

  SpecialDay special() {
    return new SpecialDay(day, name, HoursText.windows(hours == null ? "" : hours));
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getHours() {
    return hours;
  }

  public void setHours(String hours) {
    this.hours = hours;
  }
}
