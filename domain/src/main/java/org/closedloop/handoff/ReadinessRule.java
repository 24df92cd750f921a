package org.closedloop.handoff;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.closedloop.text.Wording;

/**
 * One thing to know about a lead before it is handed over.
 *
 * @param argument what the criterion compares with, or null
 * @param needed whether the lead is not ready without it; else it is an open question
 * @param name how people call it
 */
public record ReadinessRule(Criterion criterion, String argument, boolean needed, Wording name)
    implements Serializable {

  public ReadinessRule {
    requireNonNull(criterion, "criterion");
    requireNonNull(name, "name");
    argument = argument == null || argument.isBlank() ? null : argument.strip();
    if (!criterion.accepts(argument)) {
      throw new BadRule(name);
    }
  }

  boolean isMetBy(Candidate lead) {
    return criterion.isMetBy(lead, argument);
  }
}
