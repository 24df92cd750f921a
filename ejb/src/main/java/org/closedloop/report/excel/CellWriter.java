package org.closedloop.report.excel;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCreationHelper;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.closedloop.report.Cell;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;

/** Puts single cells onto a sheet: text as text, dates as dates, figures as figures. */
final class CellWriter {

  /** How a cell looks as far as its place decides it. */
  record Look(Part part, Kind kind, boolean wrap) {}

  private final Styles styles;
  private final XSSFCreationHelper creation;
  private String contents;
  private final Map<String, String> sheetNames = new HashMap<>();

  CellWriter(Styles styles, XSSFCreationHelper creation) {
    this.styles = styles;
    this.creation = creation;
  }

  /** Makes a sheet known to links by its code. */
  void name(String code, String sheetName) {
    if (contents == null) {
      contents = code;
    }
    sheetNames.put(code, sheetName);
  }

  void text(Grid grid, int column, String text, Part part) {
    write(grid, column, new Look(part, Kind.TEXT, false), Cell.of(text), null);
  }

  void head(Grid grid, int column, Heading heading) {
    write(
        grid,
        column,
        new Look(Part.HEAD, heading.kind(), true),
        Cell.of(Kind.TEXT, heading.title()),
        null);
  }

  /** A link to the first sheet, which lists all others. */
  void wayBack(Grid grid) {
    String first = sheetNames.get(contents);
    if (!grid.sheet().getSheetName().equals(first)) {
      Cell back = Cell.link("← " + first, contents);
      write(grid, 0, new Look(Part.NOTE, Kind.TEXT, false), back, null);
    }
  }

  /** Writes a cell and says how many signs wide it is. */
  int write(Grid grid, int column, Look look, Cell cell, String formula) {
    Object content = cell.content();
    Object value = value(content);
    boolean quoted =
        formula == null && content instanceof String text && SafeText.looksLikeFormula(text);
    grid.put(
        column,
        styles.of(
            new Styles.Key(
                look.part(),
                look.kind(),
                cell.tone(),
                look.wrap(),
                column > 0,
                quoted,
                cell.link() != null)),
        new Grid.Content(value, formula, cell.link() == null ? null : link(cell.link())));
    boolean counts = look.part() == Part.BODY || look.part() == Part.TOTAL;
    return counts ? signs(look.kind(), value) : 0;
  }

  private XSSFHyperlink link(String sheet) {
    String name = sheetNames.get(sheet);
    if (name == null) {
      throw new IllegalArgumentException("No sheet " + sheet + " to lead to");
    }
    XSSFHyperlink link = creation.createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + name.replace("'", "''") + "'!A1");
    return link;
  }

  /** As a cell holds it: days as numbers, everything else that is no number as text. */
  private static Object value(Object content) {
    if (content == null) {
      return null;
    }
    if (content instanceof Number number) {
      return number.doubleValue();
    }
    if (content instanceof YearMonth month) {
      return value(month.atDay(1));
    }
    if (content instanceof LocalDate day && inCalendar(day)) {
      return DateUtil.getExcelDate(day);
    }
    if (content instanceof LocalDateTime time && inCalendar(time.toLocalDate())) {
      return DateUtil.getExcelDate(time);
    }
    return SafeText.of(content.toString());
  }

  private static int signs(Kind kind, Object value) {
    if (value == null) {
      return 0;
    }
    return value instanceof Double number
        ? Formats.length(kind, number)
        : Lines.longest((String) value);
  }

  /** Before March 1900 a spreadsheet's calendar is wrong: such days are written as words. */
  private static boolean inCalendar(LocalDate day) {
    return day.isAfter(LocalDate.of(1900, 2, 28))
        && DateUtil.isValidExcelDate(DateUtil.getExcelDate(day));
  }
}
