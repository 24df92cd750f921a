package org.closedloop.calendar;

import java.util.Arrays;

/**
 * The open hours of one calendar in one year (UTC), in order, with the time that was open before
 * each: sums and deadlines are found by halving.
 */
final class OpenHours {

  private final long[] starts;
  private final long[] ends;
  private final long[] reached; // open time of the year at the end of each

  OpenHours(long[] starts, long[] ends) {
    this.starts = starts;
    this.ends = ends;
    reached = new long[starts.length];
    long sum = 0;
    for (int i = 0; i < starts.length; i++) {
      sum += ends[i] - starts[i];
      reached[i] = sum;
    }
  }

  long total() {
    return reached.length == 0 ? 0 : reached[reached.length - 1];
  }

  /** The open time of the year before {@code micros}. */
  long until(long micros) {
    int at = Arrays.binarySearch(starts, micros);
    int last = at >= 0 ? at : -at - 2; // the last that started by then
    if (last < 0) {
      return 0;
    }
    return reached[last] - Math.max(0, ends[last] - micros);
  }

  /** The earliest moment at which {@code open} of the year has passed; 0 < open <= total. */
  long momentOf(long open) {
    int at = Arrays.binarySearch(reached, open);
    int in = at >= 0 ? at : -at - 1;
    return ends[in] - (reached[in] - open);
  }
}
