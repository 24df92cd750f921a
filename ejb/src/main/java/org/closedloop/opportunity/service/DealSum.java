package org.closedloop.opportunity.service;

import java.io.Serializable;
import java.util.List;

/** How many deals there are and what they are worth together. */
public record DealSum(long count, long cents) implements Serializable {

  /** All columns of a board together. */
  public static DealSum of(List<StageColumn> board) {
    return new DealSum(
        board.stream().mapToLong(StageColumn::count).sum(),
        board.stream().mapToLong(StageColumn::cents).sum());
  }
}
