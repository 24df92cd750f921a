package org.closedloop.catalog;

import org.closedloop.refusal.Refusal;

/** What was read is not what would be signed: definitions have changed since. */
public class OtherEdition extends Refusal {

  public OtherEdition() {
    super(Kind.CONFLICT, "other-edition");
  }
}
