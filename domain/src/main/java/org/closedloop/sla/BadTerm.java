package org.closedloop.sla;

import org.closedloop.refusal.Refusal;

/** A limit or amount in the agreement cannot be read. */
public class BadTerm extends Refusal {

  public BadTerm(String name, String content) {
    super(Kind.INVALID, "bad-term", name, content);
  }
}
