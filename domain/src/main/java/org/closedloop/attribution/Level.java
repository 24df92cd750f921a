package org.closedloop.attribution;

import java.util.Locale;

/** Whose contacts count for a won deal. */
public enum Level {
  /** Those of the lead up to the win of the deal. */
  DEAL,
  /** Those of the lead up to its first win: what made it a customer counts for every deal. */
  LEAD,
  /** Those of all leads of the company, the buying centre, up to the win of the deal. */
  ACCOUNT;

  /** The name other systems use. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
