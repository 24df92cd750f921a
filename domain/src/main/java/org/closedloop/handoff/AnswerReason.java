package org.closedloop.handoff;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.closedloop.text.Wording;

/**
 * A reason Sales may give for an answer.
 *
 * @param code stands in the histories and is never renamed
 * @param suitable whether the lead may come back one day; else nobody pursues it any more
 * @param needsText whether it says too little without words
 */
public record AnswerReason(
    Outcome outcome, String code, boolean suitable, boolean needsText, Wording name)
    implements Serializable {

  public AnswerReason {
    requireNonNull(outcome, "outcome");
    requireNonNull(code, "code");
    requireNonNull(name, "name");
  }
}
