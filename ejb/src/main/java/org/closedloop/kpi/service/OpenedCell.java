package org.closedloop.kpi.service;

import java.util.List;

/**
 * A cell with a page of its leads and the proof that all of them add up to it.
 *
 * @param next the lead after which the next page starts; null on the last page
 */
public record OpenedCell(List<Member> members, Long next, Reconciliation proof) {

  /** How many leads there are in that part of the cell, on all pages. */
  public long size(Part part) {
    return switch (part.kind()) {
      case ALL -> proof.leads();
      case NUMERATOR, BY -> proof.above();
      case OPEN -> proof.open();
      case AGED -> proof.below();
    };
  }
}
