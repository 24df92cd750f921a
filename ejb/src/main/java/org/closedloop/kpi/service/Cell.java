package org.closedloop.kpi.service;

import java.util.List;

/** Where a number of the ledger belongs in an answer: which period, which value of each cut. */
record Cell(int period, List<String> slice) implements Comparable<Cell> {

  @Override
  public int compareTo(Cell other) {
    int order = Integer.compare(period, other.period);
    for (int i = 0; order == 0 && i < slice.size(); i++) {
      order = slice.get(i).compareTo(other.slice.get(i));
    }
    return order;
  }
}
