package org.closedloop.report;

import java.util.List;

/**
 * One sheet while it is written, from top to bottom: a sheet says what stands in it, never how it
 * is shown.
 */
public interface Table {

  /** The name of the sheet in large letters and one line that says what it covers. */
  void title(String title, String scope);

  /** A sentence across the sheet. */
  void note(String sentence);

  /**
   * Begins a table.
   *
   * @param code names its range in the workbook, unique within the sheet
   * @param title above the heads, null: none
   */
  void section(String code, String title, Heading... headings);

  /** One row of the table begun last: plain values or {@link Cell}s, null for an empty cell. */
  void row(Object... cells);

  /** The last row of a table, set off from the others and not part of its range. */
  void total(Object... cells);

  /** A picture of one of the tables of this sheet, below what is written so far. */
  void chart(String section, Chart chart);

  /** What follows starts on a new page when printed. */
  void pageBreak();

  /** How other sheets name the cell in this column of the row written last. */
  String reference(int column);

  /**
   * How other sheets name this column of the table begun last, as far as it is filled: one range
   * for each sheet it runs over.
   */
  List<String> ranges(int column);
}
