package org.closedloop.scoring;

import java.util.List;
import org.closedloop.refusal.Refusal;

/** Something is missing in the rules or contradicts itself. */
public class RulesIncomplete extends Refusal {

  private final transient List<String> faults;

  /**
   * @param faults codes; a text {@code scoring.fault.<code>} says each
   */
  public RulesIncomplete(List<String> faults) {
    super(Kind.INVALID, "scoring-rules-incomplete", String.join(", ", faults));
    this.faults = List.copyOf(faults);
  }

  public List<String> faults() {
    return faults == null ? List.of() : faults;
  }
}
