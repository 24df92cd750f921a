package org.closedloop.kpi;

import org.closedloop.journey.LeadJourney;

/**
 * Something that can be counted or added up about leads, such as qualified leads or revenue.
 *
 * <p>A pure function of one journey: it knows no clock and no database. Amounts are whole numbers
 * (counts, cents, days), so that they add up exactly. One class per measure in {@code kpi.measure};
 * a changed rule raises the version, and the next night measures every lead anew.
 */
public interface Measure {

  /** Kebab-case, never renamed: it stands in the database. */
  String code();

  /** 1, and one more with every change of what is measured. */
  int version();

  /** Measures one journey. */
  void of(LeadJourney journey, Measurements into);
}
