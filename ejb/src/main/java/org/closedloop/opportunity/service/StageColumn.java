package org.closedloop.opportunity.service;

import java.io.Serializable;
import java.util.List;

/**
 * One column of the board.
 *
 * @param count how many deals stand there, shown or not
 * @param cents what they are worth together
 * @param rows the largest of them
 */
public record StageColumn(DealStage stage, long count, long cents, List<OpportunityRow> rows)
    implements Serializable {

  /** How many are not shown. */
  public long more() {
    return count - rows.size();
  }
}
