package org.closedloop.account;

/** How much somebody's word weighs when the company buys. */
public enum Influence {
  HIGH,
  MEDIUM,
  LOW
}
