package org.closedloop.kpi;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a figure's period selects: leads by the day they entered, or events by the day they
 * happened.
 *
 * <p>On the cohort basis a rate follows the leads of one period up to today, so it never passes 100
 * % and old periods still move. On the period basis it compares what happened in the same days.
 */
public enum Basis {
  COHORT,
  PERIOD;

  /** The name other systems use. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Basis> named(String code) {
    return Arrays.stream(values()).filter(basis -> basis.code().equals(code)).findFirst();
  }
}
