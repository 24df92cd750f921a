package org.closedloop.account;

/** What somebody thinks of buying from us. */
public enum Attitude {
  FOR,
  NEUTRAL,
  AGAINST
}
