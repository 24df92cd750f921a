package org.closedloop.lead;

import org.closedloop.refusal.Refusal;

/** A document needs a title and a safe address: one that begins with https. */
public class BadDocument extends Refusal {

  public BadDocument() {
    super(Kind.INVALID, "bad-document");
  }
}
