package org.closedloop.kpi.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.closedloop.lead.LeadStage;

/**
 * A lead behind a cell, with what it adds to the figure.
 *
 * @param key how the lead's source names it, {@code system:id}
 * @param stage where the lead stands now
 * @param enteredOn the day it came below the line; null if it is not there
 * @param reachedOn the day it came above the line; null if it has not
 * @param numerator what it adds above the line
 * @param denominator what it adds below the line; null where the figure has none
 */
public record Member(
    long lead,
    String key,
    String company,
    String city,
    LeadStage stage,
    LocalDate enteredOn,
    LocalDate reachedOn,
    BigDecimal numerator,
    BigDecimal denominator,
    long cases) {

  public boolean isAbove() {
    return numerator.signum() != 0;
  }

  public boolean isOpen() {
    return !isAbove() && denominator != null && denominator.signum() != 0;
  }
}
