package org.closedloop.listing.service;

import org.closedloop.refusal.Refusal;

/** A view needs a name by which its owner finds it again. */
public class BadViewName extends Refusal {

  BadViewName(String name) {
    super(Kind.INVALID, "bad-view-name", name);
  }
}
