package org.closedloop.report.excel;

import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The company's logo at the upper right of the first sheet, in the line of the title. */
final class Letterhead {

  private static final double HIGH = 40;
  private static final double WIDEST = 180;
  private static final double ROOM = 34;
  private static final int LAST = 2;

  private final XSSFSheet sheet;
  private final Emblem logo;

  Letterhead(XSSFSheet sheet, Emblem logo) {
    this.sheet = sheet;
    this.logo = logo;
  }

  void print() {
    XSSFRow first = sheet.getRow(0);
    if (first == null) {
      return;
    }
    first.setHeightInPoints((float) Math.max(first.getHeightInPoints(), ROOM));
    double wide = logo.widthAt(HIGH, WIDEST);
    XSSFClientAnchor place = new XSSFClientAnchor();
    place.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
    place.setRow1(0);
    place.setDy1(Units.pixelToEMU(2));
    place.setRow2(0);
    place.setDy2(Units.pixelToEMU((int) Math.round(2 + logo.heightAt(wide))));
    double right = widthOf(LAST + 1);
    column(right - wide, place, true);
    column(right, place, false);
    XSSFWorkbook book = sheet.getWorkbook();
    int picture = book.addPicture(logo.png(), XSSFWorkbook.PICTURE_TYPE_PNG);
    XSSFPicture printed = sheet.createDrawingPatriarch().createPicture(place, picture);
    printed.getCTPicture().getNvPicPr().getCNvPr().setDescr("Logo");
  }

  private double widthOf(int columns) {
    double width = 0;
    for (int column = 0; column < columns; column++) {
      width += sheet.getColumnWidthInPixels(column);
    }
    return width;
  }

  /** Where a place lies that many pixels from the left. */
  private void column(double pixels, XSSFClientAnchor place, boolean start) {
    double left = Math.max(0, pixels);
    int column = 0;
    while (column < LAST && left >= sheet.getColumnWidthInPixels(column)) {
      left -= sheet.getColumnWidthInPixels(column);
      column++;
    }
    int within = Units.pixelToEMU((int) Math.round(left));
    if (start) {
      place.setCol1(column);
      place.setDx1(within);
    } else {
      place.setCol2(column);
      place.setDx2(within);
    }
  }
}
