package org.closedloop.sla.web;

/** A page that shows clocks and reads them anew when somebody has stepped in. */
public interface ClockPage {

  /** Reads what is shown. */
  void load();
}
