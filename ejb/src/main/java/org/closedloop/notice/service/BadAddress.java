package org.closedloop.notice.service;

import org.closedloop.refusal.Refusal;

/** No mail can be sent to this. */
public class BadAddress extends Refusal {

  public BadAddress(String address) {
    super(Kind.INVALID, "bad-address", address);
  }
}
