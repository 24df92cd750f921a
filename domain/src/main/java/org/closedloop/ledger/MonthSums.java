package org.closedloop.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * What a run posts, added up by month while it is being posted, so that the database need not do it
 * again. It only counts if every page of the run was posted before its eyes: after a restart the
 * database adds up.
 */
public final class MonthSums {

  private static final int MOST = 3_000_000;
  private static final int MONTHS_BITS = 13;
  private static final int MONTH_MASK = (1 << MONTHS_BITS) - 1;
  private static final int SLICE_BITS = 23;
  private static final int SLICE_MASK = (1 << SLICE_BITS) - 1;
  private static final LocalDate FIRST_MONTH = LocalDate.of(1900, 1, 1);
  private static final int FIRST_DAY = Math.toIntExact(FIRST_MONTH.toEpochDay());
  private static final long NOBODY = -1;

  /** The month of each day, counted from January 1900. */
  private static final short[] MONTH_OF_DAY = new short[Cells.DAYS];

  private static final int[] FIRST_OF_MONTH = new int[1 << MONTHS_BITS];

  static {
    int day = 0;
    for (short month = 0; day < Cells.DAYS; month++) {
      FIRST_OF_MONTH[month] = FIRST_DAY + day;
      int end = Math.toIntExact(FIRST_MONTH.plusMonths(month + 1).toEpochDay()) - FIRST_DAY;
      while (day < Math.min(end, Cells.DAYS)) {
        MONTH_OF_DAY[day++] = month;
      }
    }
  }

  private final int most;
  private final BitSet pages = new BitSet();
  private long[] keys = empty(1 << 12);
  private long[] amounts = new long[1 << 12];
  private int size;
  private boolean overfull;
  private int firstDay = Integer.MAX_VALUE;
  private int lastDay = Integer.MIN_VALUE;

  public MonthSums() {
    this(MOST);
  }

  /**
   * @param most how many sums are kept at hand; with more the database has to add up
   */
  MonthSums(int most) {
    this.most = most;
  }

  /** What one page posts; it counts once the page is committed. */
  public static final class Page {
    private long[] keys = new long[1_024];
    private long[] amounts = new long[1_024];
    private int size;
    private int firstDay = Integer.MAX_VALUE;
    private int lastDay = Integer.MIN_VALUE;

    Page() {}

    void add(long cell, long amount) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, 2 * size);
        amounts = Arrays.copyOf(amounts, 2 * size);
      }
      int booked = Cells.bookedOn(cell);
      int cohort = Cells.cohortDay(cell);
      keys[size] = key(Cells.measureOf(cell), month(booked), month(cohort), Cells.sliceOf(cell));
      amounts[size++] = amount;
      firstDay = Math.min(firstDay, Math.min(booked, cohort));
      lastDay = Math.max(lastDay, Math.max(booked, cohort));
    }
  }

  /**
   * Counts a page that is committed.
   *
   * @param page -1 for the one without leads
   */
  public synchronized void add(int page, Page posted) {
    if (pages.get(page + 1)) {
      return;
    }
    pages.set(page + 1);
    for (int i = 0; i < posted.size && !overfull; i++) {
      add(posted.keys[i], posted.amounts[i]);
    }
    firstDay = Math.min(firstDay, posted.firstDay);
    lastDay = Math.max(lastDay, posted.lastDay);
  }

  private void add(long key, long amount) {
    int place = place(keys, key);
    if (keys[place] == NOBODY) {
      if (size == most) {
        overfull = true;
        keys = empty(1);
        amounts = new long[1];
        return;
      }
      keys[place] = key;
      if (++size > keys.length / 4 * 3) {
        amounts[place] = amount;
        grow();
        return;
      }
    }
    amounts[place] = Math.addExact(amounts[place], amount);
  }

  private void grow() {
    long[] more = empty(2 * keys.length);
    long[] moreAmounts = new long[more.length];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != NOBODY) {
        int place = place(more, keys[i]);
        more[place] = keys[i];
        moreAmounts[place] = amounts[i];
      }
    }
    keys = more;
    amounts = moreAmounts;
  }

  /** Where a key stands, or where it would be put. */
  private static int place(long[] keys, long key) {
    long mixed = key * 0x9E3779B97F4A7C15L; // spreads neighbours
    int place = (int) (mixed >>> 32) & keys.length - 1;
    while (keys[place] != key && keys[place] != NOBODY) {
      place = place + 1 & keys.length - 1;
    }
    return place;
  }

  /** Whether all pages of a run were posted before its eyes, the one without leads included. */
  synchronized boolean isComplete(int pagesOfRun) {
    return !overfull && pages.cardinality() == pagesOfRun + 1 && pages.length() == pagesOfRun + 1;
  }

  /** The first and the last day anything was posted for. */
  synchronized Optional<LocalDate[]> days() {
    return firstDay > lastDay
        ? Optional.empty()
        : Optional.of(
            new LocalDate[] {LocalDate.ofEpochDay(firstDay), LocalDate.ofEpochDay(lastDay)});
  }

  /** The sums that are not zero, in the order measure, month, month of the cohort, slice. */
  synchronized long[] inOrder() {
    long[] found = new long[size];
    int count = 0;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != NOBODY && amounts[i] != 0) {
        found[count++] = keys[i];
      }
    }
    found = Arrays.copyOf(found, count);
    Arrays.sort(
        found); // a cell has eight bits for the measure, there are fifteen: none is negative
    return found;
  }

  synchronized long amount(long key) {
    return amounts[place(keys, key)];
  }

  static int measure(long key) {
    return (int) (key >>> 2 * MONTHS_BITS + SLICE_BITS);
  }

  /** The first day of the month booked in, counted from 1970-01-01. */
  static int bookedMonth(long key) {
    return FIRST_OF_MONTH[(int) (key >>> MONTHS_BITS + SLICE_BITS) & MONTH_MASK];
  }

  /** The first day of the month of the cohort, counted from 1970-01-01. */
  static int cohortMonth(long key) {
    return FIRST_OF_MONTH[(int) (key >>> SLICE_BITS) & MONTH_MASK];
  }

  static int slice(long key) {
    return (int) key & SLICE_MASK;
  }

  private static long key(int measure, int booked, int cohort, int slice) {
    return (long) measure << 2 * MONTHS_BITS + SLICE_BITS
        | (long) booked << MONTHS_BITS + SLICE_BITS
        | (long) cohort << SLICE_BITS
        | slice;
  }

  private static int month(int epochDay) {
    return MONTH_OF_DAY[epochDay - FIRST_DAY];
  }

  private static long[] empty(int length) {
    long[] keys = new long[length];
    Arrays.fill(keys, NOBODY);
    return keys;
  }
}
