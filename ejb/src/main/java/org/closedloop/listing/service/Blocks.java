package org.closedloop.listing.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads a long list in blocks: memory holds the numbers of all rows, and one block of rows. */
public final class Blocks {

  private static final int SIZE = 1_000;

  private Blocks() {}

  /**
   * @param ids all rows in their order
   * @param block reads the rows of some numbers in the same order
   */
  public static <R> void each(
      List<Long> ids, Function<List<Long>, List<R>> block, Consumer<R> reader) {
    for (int from = 0; from < ids.size(); from += SIZE) {
      block.apply(ids.subList(from, Math.min(from + SIZE, ids.size()))).forEach(reader);
    }
  }

  /** Rows in the order of their numbers; a row that is gone by now is left out. */
  public static <R> List<R> sorted(List<Long> ids, List<R> rows, Function<R, Long> number) {
    Map<Long, R> known = new HashMap<>();
    rows.forEach(row -> known.put(number.apply(row), row));
    return ids.stream().map(known::get).filter(Objects::nonNull).toList();
  }
}
