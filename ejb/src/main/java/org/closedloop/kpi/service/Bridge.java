package org.closedloop.kpi.service;

import java.math.BigDecimal;
import java.util.List;

/**
 * Why a figure changed from one run to another: what each cause did to it, adding up to the
 * difference.
 *
 * @param before what the earlier run says; empty (null) where the figure was not applicable
 * @param after what the later run says, likewise
 * @param steps in the order of the causes; none if nothing was posted in between
 * @param leads how many leads stand behind all steps together, each counted once
 */
public record Bridge(
    Question question,
    PublishedRun earlier,
    BigDecimal before,
    BigDecimal after,
    List<BridgeStep> steps,
    long leads) {

  /** Where the steps start; a figure that was not applicable starts at nothing. */
  public BigDecimal start() {
    return before == null ? BigDecimal.ZERO : before;
  }

  /** What all causes together did. */
  public BigDecimal difference() {
    return (after == null ? BigDecimal.ZERO : after).subtract(start());
  }
}
