package org.closedloop.opportunity.service;

import java.io.Serializable;
import org.closedloop.opportunity.Outcome;

/**
 * Which deals are wanted; what is null does not matter.
 *
 * @param whose those of the caller, of the caller's team, or all
 * @param outcome open, won or lost
 * @param stage phase; empty text finds deals without one
 * @param text part of the deal's or the company's name, in any spelling
 */
public record OpportunityFilter(Whose whose, Outcome outcome, String stage, String text)
    implements Serializable {

  public OpportunityFilter {
    whose = whose == null ? Whose.ALL : whose;
  }
}
