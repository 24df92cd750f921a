package org.closedloop.journey;

import java.util.Optional;
import org.closedloop.handoff.HandOffChangeKind;

/**
 * An offer of the lead to Sales, as it stands after all that happened to it.
 *
 * @param key names the offer
 * @param offered when it was offered; its slice is that of the receiving team
 * @param answer accepted, returned, declined or withdrawn; empty while nobody has answered
 * @param answered when; in the slice of the offer with the reason of the answer
 * @param reason of the answer; empty if none was given
 * @param complete whether the answer says all the feedback agreed on when it was given
 */
public record HandOff(
    String key,
    Moment offered,
    Optional<HandOffChangeKind> answer,
    Optional<Moment> answered,
    String reason,
    boolean complete) {

  public boolean isOpen() {
    return answer.isEmpty();
  }

  /** Whether the last answer is of this kind. */
  public boolean is(HandOffChangeKind kind) {
    return answer.filter(kind::equals).isPresent();
  }

  /** Whether Sales has decided: accepted, returned or declined. */
  public boolean isDecided() {
    return answer.isPresent() && !is(HandOffChangeKind.WITHDRAWN);
  }
}
