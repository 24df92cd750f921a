package org.closedloop.handoff.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * How one lead was handed over so far, and what both departments said about it.
 *
 * @param rounds the first one first
 * @param comments the earliest first
 * @param mine whether one waits for an answer of the caller
 * @param refusals how often Sales refused the lead since a manager last decided
 * @param briefed the last one with its briefing; null if the lead was never offered
 */
public record LeadHandOffs(
    List<HandOffRow> rounds, List<Said> comments, boolean mine, int refusals, HandOffDetail briefed)
    implements Serializable {

  /** What somebody said; the side is MARKETING, SALES or OTHER. */
  public record Said(Instant at, String author, String side, String words)
      implements Serializable {}

  /** The last one; null if the lead was never offered. */
  public HandOffRow last() {
    return rounds.isEmpty() ? null : rounds.get(rounds.size() - 1);
  }
}
