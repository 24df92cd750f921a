package org.closedloop.sla.service;

import java.io.Serializable;

/** How a promise stands; shown as word, sign and colour. */
public enum Judged implements Serializable {
  KEPT("good"),
  /** Just missed. */
  NARROW("narrow"),
  BROKEN("bad"),
  /** Nothing to judge yet. */
  NONE("neutral");

  private final String sign;

  Judged(String sign) {
    this.sign = sign;
  }

  /** The sign {@code cl:verdict} knows. */
  public String sign() {
    return sign;
  }
}
