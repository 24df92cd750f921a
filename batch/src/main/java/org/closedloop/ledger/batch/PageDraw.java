package org.closedloop.ledger.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.BitSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Hands the pages of a run out to the workers of one execution, each page once. */
@ApplicationScoped
public class PageDraw {

  private static final class Pages {
    private final BitSet open;

    Pages(int pages, BitSet done) {
      open = new BitSet(pages);
      open.set(0, pages);
      open.andNot(done);
    }

    synchronized OptionalInt next() {
      int page = open.nextSetBit(0);
      if (page < 0) {
        return OptionalInt.empty();
      }
      open.clear(page);
      return OptionalInt.of(page);
    }

    synchronized void clear() {
      open.clear();
    }
  }

  private final Map<Long, Pages> byExecution = new ConcurrentHashMap<>();

  /** Lays the pages out that are not done, unless another worker did already. */
  void open(long execution, int pages, Supplier<BitSet> done) {
    byExecution.computeIfAbsent(execution, number -> new Pages(pages, done.get()));
  }

  /** The next page nobody has drawn. */
  OptionalInt next(long execution) {
    Pages pages = byExecution.get(execution);
    return pages == null ? OptionalInt.empty() : pages.next();
  }

  /** Hands out no more pages. */
  void stop(long execution) {
    Pages pages = byExecution.get(execution);
    if (pages != null) {
      pages.clear();
    }
  }

  /** Forgets an execution that has ended. */
  void close(long execution) {
    byExecution.remove(execution);
  }
}
