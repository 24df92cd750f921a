package org.closedloop.kpi;

import java.util.TreeMap;
import java.util.TreeSet;
import org.closedloop.text.Sha256;

/** A short proof of a definition: two figures with the same fingerprint are calculated alike. */
public record Fingerprint(String hex) {

  private static final int BYTES = 8;

  /** Covers all that decides the result: unit, formulas and slices; not the order or the texts. */
  public static Fingerprint of(Kpi kpi) {
    String text =
        kpi.code()
            + '\n'
            + kpi.unit()
            + '\n'
            + kpi.definition().usual()
            + '\n'
            + new TreeMap<>(kpi.definition().formulas())
            + '\n'
            + new TreeSet<>(kpi.slices());
    return new Fingerprint(Sha256.of(text, BYTES));
  }

  @Override
  public String toString() {
    return hex;
  }
}
