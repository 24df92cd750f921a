package org.closedloop.report.excel;

import java.util.Arrays;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * How wide the columns of a sheet must be, counted in signs: a server without a screen has no fonts
 * to measure with.
 */
final class Widths {

  static final int LEAST = 10;
  private static final int MOST = 46;
  static final int SENTENCE = 70;

  private int[] signs = new int[16];

  /** A text or figure of so many signs stands in the column. */
  void need(int column, int atLeast) {
    grow(column);
    signs[column] = Math.max(signs[column], Math.min(atLeast, MOST));
  }

  /** The column holds sentences, broken into lines. */
  void sentences(int column) {
    grow(column);
    signs[column] = SENTENCE;
  }

  /** The width of a column in signs. */
  int of(int column) {
    return column < signs.length ? Math.max(LEAST, signs[column] + 3) : LEAST;
  }

  void applyTo(Sheet sheet) {
    for (int column = 0; column < signs.length; column++) {
      if (signs[column] > 0) {
        sheet.setColumnWidth(column, of(column) * 256);
      }
    }
  }

  private void grow(int column) {
    if (column >= signs.length) {
      signs = Arrays.copyOf(signs, Math.max(column + 1, signs.length * 2));
    }
  }
}
