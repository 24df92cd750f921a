package org.closedloop.home.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can happen to a lead on a day, as the live figures count it. */
public enum LiveEvent {
  CREATED("lead l", "l.created_at", ""),
  OFFERED("hand_off h join lead l on l.id = h.lead", "h.offered_at", ""),
  ACCEPTED("hand_off h join lead l on l.id = h.lead", "h.answered_at", " and h.state = 'ACCEPTED'"),
  RETURNED(
      "hand_off h join lead l on l.id = h.lead",
      "h.answered_at",
      " and h.state in ('RETURNED', 'DECLINED')"),
  WON("opportunity o join lead l on l.id = o.lead", "o.closed_at", " and o.outcome = 'WON'"),
  LOST("opportunity o join lead l on l.id = o.lead", "o.closed_at", " and o.outcome = 'LOST'");

  private final String from;
  private final String at;
  private final String only;

  LiveEvent(String from, String at, String only) {
    this.from = from;
    this.at = at;
    this.only = only;
  }

  /** The name in addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<LiveEvent> named(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  String from() {
    return from;
  }

  String at() {
    return at;
  }

  /** Two parameters: from and until. */
  String where() {
    return " where " + at + " >= ? and " + at + " <= ? and not l.excluded" + only;
  }
}
