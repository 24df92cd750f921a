package org.closedloop.lead.service;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Which leads somebody may see at all: the one place where lists and single leads ask.
 *
 * <p>Every signed-in person sees every lead: Marketing and Sales look at the same figures, and each
 * figure leads down to all of its leads.
 */
@ApplicationScoped
public class LeadVisibility {

  /** The conditions of a search, narrowed to what the caller may see: all of it. */
  LeadConditions narrow(LeadConditions wanted) {
    return wanted;
  }
}
