package org.closedloop.report.excel;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet that stays in memory until the end, so that charts can read its cells. */
final class MemoryGrid implements Grid {

  private final XSSFSheet sheet;
  private XSSFRow row;

  MemoryGrid(XSSFSheet sheet) {
    this.sheet = sheet;
  }

  @Override
  public XSSFSheet sheet() {
    return sheet;
  }

  @Override
  public void row(int number) {
    row = sheet.createRow(number);
  }

  @Override
  public void height(float points) {
    row.setHeightInPoints(points);
  }

  @Override
  public void put(int column, CellStyle style, Content content) {
    XSSFCell cell = row.createCell(column);
    if (content.formula() != null) {
      cell.setCellFormula(content.formula());
    }
    if (content.value() instanceof Double number) {
      cell.setCellValue(number);
    } else if (content.value() instanceof String text) {
      cell.setCellValue(text);
    }
    cell.setCellStyle(style);
    if (content.link() != null) {
      cell.setHyperlink(content.link());
    }
  }
}
