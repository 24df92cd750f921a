package org.closedloop.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long people waited for one kind of answer, in milliseconds. */
final class Waits {

  private final List<Double> all = Collections.synchronizedList(new ArrayList<>());

  /** Something that is waited for. */
  @FunctionalInterface
  interface Work<T> {
    T get() throws IOException;
  }

  /** Does the work and notes how long it took, unless it fails. */
  <T> T of(Work<T> work) throws IOException {
    long start = System.nanoTime();
    T done = work.get();
    all.add((System.nanoTime() - start) / 1e6);
    return done;
  }

  int number() {
    return all.size();
  }

  /** What this share of all waits does not exceed, by nearest rank; 0 without any. */
  double share(double share) {
    List<Double> sorted;
    synchronized (all) {
      sorted = all.stream().sorted().toList();
    }
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
