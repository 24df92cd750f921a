package org.closedloop.journey.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * One thing in the story of a lead.
 *
 * @param at when it happened
 * @param recordedAt when we learned of it
 * @param kind of what sort it is
 * @param what the case within its kind, such as {@code DOWNLOAD} or {@code MARKETING_QUALIFIED}
 * @param subject what it was about, in the words of whoever entered it; may be null
 * @param reason why, or what came of it; may be null
 * @param actor who entered or did it; may be null
 * @param reportingCents an amount in company cents; null without one
 * @param corrected whether a later row took its place
 * @param correction whether it took the place of an earlier row
 * @param retracted whether it says that the earlier row never happened
 */
public record Happening(
    Instant at,
    Instant recordedAt,
    Kind kind,
    String what,
    String subject,
    String reason,
    String actor,
    Long reportingCents,
    boolean corrected,
    boolean correction,
    boolean retracted)
    implements Serializable {

  /** The sorts of things that happen, and whose side of the house they are. */
  public enum Kind {
    TOUCHPOINT(Side.MARKETING),
    ACTIVITY(Side.SALES),
    STAGE(Side.NEITHER),
    PROFILE(Side.NEITHER),
    DEAL(Side.SALES),
    HAND_OFF(Side.NEITHER),
    /** What the two departments said to each other. */
    COMMENT(Side.NEITHER),
    /** A link to a document, added or taken off. */
    DOCUMENT(Side.NEITHER);

    private final Side side;

    Kind(Side side) {
      this.side = side;
    }

    public Side side() {
      return side;
    }
  }

  /** Whose side of the house something belongs to. */
  public enum Side {
    MARKETING,
    SALES,
    /** Concerns both. */
    NEITHER
  }

  /** Whether it was learned a good while after it happened. */
  public boolean isLate() {
    return recordedAt.isAfter(at.plusSeconds(3_600));
  }
}
