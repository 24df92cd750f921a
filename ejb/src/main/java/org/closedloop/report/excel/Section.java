package org.closedloop.report.excel;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.closedloop.report.Chart;
import org.closedloop.report.Heading;

/** One table on one sheet: where its heads and rows stand, and which charts show it. */
final class Section {

  /** A chart and the row below which it stands. */
  record Placed(Chart chart, int row) {}

  final String code;
  final XSSFSheet sheet;
  final List<Heading> headings;
  final int headRow;
  final List<Placed> charts = new ArrayList<>();
  private int lastRow;

  Section(String code, XSSFSheet sheet, List<Heading> headings, int headRow) {
    this.code = code;
    this.sheet = sheet;
    this.headings = headings;
    this.headRow = headRow;
    this.lastRow = headRow;
  }

  void grewTo(int row) {
    lastRow = row;
  }

  int rows() {
    return lastRow - headRow;
  }

  boolean empty() {
    return lastRow == headRow;
  }

  /** The rows of one column, without the head; for an empty table the row below the head. */
  CellRangeAddress column(int column) {
    return new CellRangeAddress(headRow + 1, Math.max(headRow + 1, lastRow), column, column);
  }

  /** Head and rows of all columns. */
  CellRangeAddress whole() {
    return new CellRangeAddress(headRow, lastRow, 0, headings.size() - 1);
  }

  String onThisSheet(int column) {
    return column(column).formatAsString();
  }

  String onOtherSheets(CellRangeAddress range) {
    return range.formatAsString(sheet.getSheetName(), true);
  }

  String headOnOtherSheets(int column) {
    return new CellReference(sheet.getSheetName(), headRow, column, true, true).formatAsString();
  }
}
