package org.closedloop.report;

/** How loudly a cell speaks; a colour always comes with a word that says the same. */
public enum Tone {
  PLAIN,
  STRONG,
  MUTED,
  GOOD,
  WARNING,
  BAD
}
