package org.closedloop.journey;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the company says of the phases its deals go through: which of them mean that the customer
 * has a proposal, and how likely a deal in each is to be won.
 */
public record Phases(SortedMap<String, Phase> said) {

  /** Nothing is said of any phase. */
  public static final Phases NONE = new Phases(new TreeMap<>());

  /**
   * One phase.
   *
   * @param proposal whether a deal in it has been offered to the customer
   * @param chance to be won, in ten-thousandths; 0 where nobody said it
   */
  public record Phase(boolean proposal, int chance) {}

  boolean isProposal(String phase) {
    Phase known = said.get(phase);
    return known != null && known.proposal();
  }

  int chance(String phase) {
    Phase known = said.get(phase);
    return known == null ? 0 : known.chance();
  }
}
