package org.closedloop.report.excel;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One sheet of the file while its cells are written, row by row from the top. */
interface Grid {

  /** What a cell holds: a formula with its value, or a value alone. */
  record Content(Object value, String formula, XSSFHyperlink link) {}

  /** The sheet's settings: name, widths, panes, printing. Its cells are written here only. */
  XSSFSheet sheet();

  /** Begins a row, below all rows before it. */
  void row(int number);

  /** How high the present row is. */
  void height(float points);

  /**
   * Writes a cell of the present row, right of all cells before it.
   *
   * @param content its value a Double, a String or null
   */
  void put(int column, CellStyle style, Content content);
}
