package org.closedloop.sync.file;

import java.util.Arrays;

/**
 * One row of a file as it stands there.
 *
 * @param number how many rows of the file came before it, plus 1
 * @param line the line of the file it begins on, from 1
 * @param cells the texts, in the order of the header; a row may be shorter or longer than it
 */
public record Row(Header header, long number, long line, String[] cells) {

  /** The text at a place of the header; empty beyond the row's end. */
  public String cell(int place) {
    return place >= 0 && place < cells.length && cells[place] != null ? cells[place] : "";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Row row
        && number == row.number
        && line == row.line
        && Arrays.equals(cells, row.cells);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(number) * 31 + Arrays.hashCode(cells);
  }

  @Override
  public String toString() {
    return number + ": " + Arrays.toString(cells);
  }
}
