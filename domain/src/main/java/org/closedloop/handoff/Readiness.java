package org.closedloop.handoff;

import java.io.Serializable;
import java.util.List;
import org.closedloop.text.Wording;

/**
 * Whether a lead can be handed over, and what is known and missing of what was agreed.
 *
 * @param rules version of the rules it was judged by
 * @param missing needed, but not known
 * @param open wished, but not known: what Sales should ask
 * @param needed how many things are needed
 */
public record Readiness(int rules, List<Wording> missing, List<Wording> open, int needed)
    implements Serializable {

  public boolean isReady() {
    return missing.isEmpty();
  }

  /** How many of the needed things are known. */
  public int met() {
    return needed - missing.size();
  }

  void demandAll() {
    if (!isReady()) {
      throw new NotReady(missing, rules);
    }
  }
}
