package org.closedloop.demo;

/** What dice are thrown for: each kind of thing has throws of its own. */
enum Fate {
  ACCOUNT,
  DAY,
  LEAD,
  TOUCHES,
  WORK,
  DEAL,
  DELIVERY,
  SPEND,
  TRAFFIC
}
