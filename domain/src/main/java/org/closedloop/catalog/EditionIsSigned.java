package org.closedloop.catalog;

import org.closedloop.refusal.Refusal;

/** A side signs an edition of the catalogue once. */
public class EditionIsSigned extends Refusal {

  public EditionIsSigned(String signer) {
    super(Kind.CONFLICT, "edition-is-signed", signer);
  }
}
