package org.closedloop.ledger;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Amounts by cell: measure, day, day of the cohort, slice.
 *
 * <p>Built for millions of small sets, one per lead and night: a cell is one {@code long}, sorting
 * and comparing work on plain arrays. Days are counted from 1970-01-01 and lie between 1900 and
 * 2258.
 */
public final class Cells {

  private static final int DAY_BITS = 17;
  private static final int SLICE_BITS = 22;
  private static final int DAY_MASK = (1 << DAY_BITS) - 1;
  private static final int SLICE_MASK = (1 << SLICE_BITS) - 1;
  private static final int MEASURES = 1 << (Long.SIZE - SLICE_BITS - 2 * DAY_BITS);
  private static final int FIRST_DAY = Math.toIntExact(LocalDate.of(1900, 1, 1).toEpochDay());
  private static final int FEW = 64;

  /** How many days have room, from 1900-01-01 on. */
  static final int DAYS = 1 << DAY_BITS;

  private long[] keys = new long[32];
  private long[] amounts = new long[32];
  private int size;

  public void clear() {
    size = 0;
  }

  public int size() {
    return size;
  }

  /** Adds an amount to a cell. */
  public void add(int measure, int bookedOn, int cohortDay, int slice, long amount) {
    if (amount == 0) {
      return;
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      amounts = Arrays.copyOf(amounts, 2 * size);
    }
    keys[size] = key(measure, bookedOn, cohortDay, slice);
    amounts[size++] = amount;
  }

  /** Brings the cells into order, one entry per cell, cells that add up to nothing left out. */
  public void merge() {
    sort();
    int last = 0;
    for (int i = 0; i < size; ) {
      long key = keys[i];
      long amount = 0;
      while (i < size && keys[i] == key) {
        amount = Math.addExact(amount, amounts[i++]);
      }
      if (amount != 0) {
        keys[last] = key;
        amounts[last++] = amount;
      }
    }
    size = last;
  }

  private void sort() {
    if (size > FEW) {
      sortMany();
      return;
    }
    for (int i = 1; i < size; i++) {
      long key = keys[i];
      long amount = amounts[i];
      int j = i - 1;
      while (j >= 0 && keys[j] > key) {
        keys[j + 1] = keys[j];
        amounts[j + 1] = amounts[j];
        j--;
      }
      keys[j + 1] = key;
      amounts[j + 1] = amount;
    }
  }

  private void sortMany() {
    long[][] pairs = new long[size][];
    for (int i = 0; i < size; i++) {
      pairs[i] = new long[] {keys[i], amounts[i]};
    }
    Arrays.sort(pairs, (a, b) -> Long.compare(a[0], b[0]));
    for (int i = 0; i < size; i++) {
      keys[i] = pairs[i][0];
      amounts[i] = pairs[i][1];
    }
  }

  /**
   * Tells what has to be posted so that {@code balance} becomes this. Both must be merged.
   *
   * @param into told each cell that differs, with the amount to post
   */
  public void differences(Cells balance, Difference into) {
    int mine = 0;
    int theirs = 0;
    while (mine < size || theirs < balance.size) {
      if (theirs == balance.size || mine < size && keys[mine] < balance.keys[theirs]) {
        into.post(keys[mine], amounts[mine++]);
      } else if (mine == size || keys[mine] > balance.keys[theirs]) {
        into.post(balance.keys[theirs], -balance.amounts[theirs++]);
      } else {
        long amount = amounts[mine] - balance.amounts[theirs];
        if (amount != 0) {
          into.post(keys[mine], amount);
        }
        mine++;
        theirs++;
      }
    }
  }

  /** Takes the differences one by one. */
  @FunctionalInterface
  public interface Difference {
    void post(long cell, long amount);
  }

  /** Adds an amount to a cell that is known by its number. */
  void addCell(long cell, long amount) {
    add(measureOf(cell), bookedOn(cell), cohortDay(cell), sliceOf(cell), amount);
  }

  /** Whether there is an amount in a cell; only after merging. */
  boolean contains(long cell) {
    return Arrays.binarySearch(keys, 0, size, cell) >= 0;
  }

  long cell(int index) {
    return keys[index];
  }

  long amount(int index) {
    return amounts[index];
  }

  private static long key(int measure, int bookedOn, int cohortDay, int slice) {
    if (measure < 0 || measure >= MEASURES) {
      throw new IllegalArgumentException("No room for measure " + measure);
    }
    if (slice < 0 || slice > SLICE_MASK) {
      throw new IllegalArgumentException("No room for slice " + slice);
    }
    return ((long) measure << (2 * DAY_BITS + SLICE_BITS))
        | (day(bookedOn) << (DAY_BITS + SLICE_BITS))
        | (day(cohortDay) << SLICE_BITS)
        | slice;
  }

  private static long day(int epochDay) {
    int day = epochDay - FIRST_DAY;
    if (day < 0 || day > DAY_MASK) {
      throw new IllegalArgumentException(
          "The day " + LocalDate.ofEpochDay(epochDay) + " lies outside 1900 to 2258");
    }
    return day;
  }

  /** The number of the measure. */
  public static int measureOf(long cell) {
    return (int) (cell >>> (2 * DAY_BITS + SLICE_BITS));
  }

  /** The day booked on, counted from 1970-01-01. */
  public static int bookedOn(long cell) {
    return (int) (cell >>> (DAY_BITS + SLICE_BITS) & DAY_MASK) + FIRST_DAY;
  }

  /** The day of the cohort, counted from 1970-01-01. */
  public static int cohortDay(long cell) {
    return (int) (cell >>> SLICE_BITS & DAY_MASK) + FIRST_DAY;
  }

  public static int sliceOf(long cell) {
    return (int) cell & SLICE_MASK;
  }
}
