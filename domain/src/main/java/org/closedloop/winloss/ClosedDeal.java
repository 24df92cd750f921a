package org.closedloop.winloss;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * A deal that was won or lost, with its circumstances.
 *
 * @param lead number of its lead
 * @param opportunity number of the deal; 0 if its history no longer tells which one it was
 * @param cents what it brought, or would have brought
 * @param reason as noted at the closing; empty if none was
 * @param activities calls, mails, meetings and offers by Sales up to the closing
 * @param factors its circumstances; an empty value is one of its own, a missing one is not asked
 */
public record ClosedDeal(
    long lead,
    long opportunity,
    LocalDate closedOn,
    boolean won,
    long cents,
    String reason,
    int activities,
    Map<Factor, String> factors) {

  public ClosedDeal {
    factors = Map.copyOf(factors);
  }

  /** The same deal where nobody is told one of its circumstances. */
  public ClosedDeal without(Factor factor) {
    Map<Factor, String> others = new EnumMap<>(Factor.class);
    others.putAll(factors);
    others.remove(factor);
    return new ClosedDeal(lead, opportunity, closedOn, won, cents, reason, activities, others);
  }
}
