package org.closedloop.lead;

import org.closedloop.refusal.Refusal;

/** A link to a document is taken off by who put it there, or by the lead of a department. */
public class NotYourDocument extends Refusal {

  /**
   * @param by account of who put it there
   */
  public NotYourDocument(String by) {
    super(Kind.FORBIDDEN, "document-not-yours", by);
  }
}
