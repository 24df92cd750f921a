package org.closedloop.report.excel;

import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.closedloop.report.Kind;

/**
 * The cells a chart shows: by reference, so that it follows them, and with their present values for
 * readers that do not calculate.
 */
final class Points {

  private final XSSFSheet sheet;
  private final Section section;
  private final Formats formats;
  private final DataFormatter words = new DataFormatter(Locale.ROOT);

  Points(XSSFSheet sheet, Section section, Formats formats) {
    this.sheet = sheet;
    this.section = section;
    this.formats = formats;
  }

  XDDFCategoryDataSource categories(int column) {
    CellRangeAddress range = section.column(column);
    String[] names = new String[section.rows()];
    for (int point = 0; point < names.length; point++) {
      names[point] = name(cell(range, point), section.headings.get(column).kind());
    }
    return XDDFDataSourcesFactory.fromArray(names, section.onOtherSheets(range), column);
  }

  XDDFNumericalDataSource<Double> values(int column) {
    CellRangeAddress range = section.column(column);
    Double[] values = new Double[section.rows()];
    for (int point = 0; point < values.length; point++) {
      values[point] = value(cell(range, point));
    }
    XDDFNumericalDataSource<Double> source =
        XDDFDataSourcesFactory.fromArray(values, section.onOtherSheets(range), column);
    source.setFormatCode(formats.of(section.headings.get(column).kind()));
    return source;
  }

  CellReference head(int column) {
    return new CellReference(sheet.getSheetName(), section.headRow, column, true, true);
  }

  private String name(Cell cell, Kind kind) {
    if (kind == Kind.MONTH && value(cell) != null) {
      return cell.getLocalDateTimeCellValue().format(formats.month());
    }
    return words.formatCellValue(cell);
  }

  private Cell cell(CellRangeAddress range, int point) {
    Row row = sheet.getRow(range.getFirstRow() + point);
    return row == null ? null : row.getCell(range.getFirstColumn());
  }

  /** Null where there is no figure: a gap in the line. */
  private static Double value(Cell cell) {
    if (cell == null) {
      return null;
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return type == CellType.NUMERIC ? cell.getNumericCellValue() : null;
  }
}
