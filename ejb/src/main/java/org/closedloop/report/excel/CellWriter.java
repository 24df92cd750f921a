package org.closedloop.report.excel;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.closedloop.report.Cell;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.Tone;

/** Puts single cells onto a sheet: text as text, dates as dates, figures as figures. */
final class CellWriter {

  /** How a cell looks as far as its place decides it. */
  record Look(Part part, Kind kind, boolean wrap) {}

  private final Styles styles;
  private final CreationHelper creation;
  private String contents;
  private final Map<String, String> sheetNames = new HashMap<>();

  CellWriter(Styles styles, CreationHelper creation) {
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

  void text(Row row, int column, String text, Part part) {
    write(row, column, new Look(part, Kind.TEXT, false), Cell.of(text), null);
  }

  void head(Row row, int column, Heading heading) {
    write(
        row,
        column,
        new Look(Part.HEAD, heading.kind(), true),
        Cell.of(Kind.TEXT, heading.title()),
        null);
  }

  /** A link to the first sheet, which lists all others. */
  void wayBack(Row row) {
    String first = sheetNames.get(contents);
    if (!row.getSheet().getSheetName().equals(first)) {
      Cell back = Cell.link("← " + first, contents);
      write(row, 0, new Look(Part.NOTE, Kind.TEXT, false), back, null);
    }
  }

  /** Writes a cell and says how many signs wide it is. */
  int write(Row row, int column, Look look, Cell cell, String formula) {
    org.apache.poi.ss.usermodel.Cell target = row.createCell(column);
    if (formula != null) {
      target.setCellFormula(formula);
    }
    int signs = put(target, look.kind(), cell.content());
    boolean quoted =
        formula == null && cell.content() instanceof String text && SafeText.looksLikeFormula(text);
    Tone tone = cell.tone();
    target.setCellStyle(
        styles.of(
            new Styles.Key(
                look.part(),
                look.kind(),
                tone,
                look.wrap(),
                column > 0,
                quoted,
                cell.link() != null)));
    if (cell.link() != null) {
      target.setHyperlink(link(cell.link()));
    }
    return look.part() == Part.BODY || look.part() == Part.TOTAL ? signs : 0;
  }

  private Hyperlink link(String sheet) {
    String name = sheetNames.get(sheet);
    if (name == null) {
      throw new IllegalArgumentException("No sheet " + sheet + " to lead to");
    }
    Hyperlink link = creation.createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + name.replace("'", "''") + "'!A1");
    return link;
  }

  private int put(org.apache.poi.ss.usermodel.Cell target, Kind kind, Object content) {
    if (content == null) {
      return 0;
    }
    if (content instanceof Number number) {
      double value = number.doubleValue();
      target.setCellValue(value);
      return Formats.length(kind, value);
    }
    if (content instanceof YearMonth month) {
      return put(target, kind, month.atDay(1));
    }
    if (content instanceof LocalDate day && inCalendar(day)) {
      target.setCellValue(day);
      return Formats.length(kind, 0);
    }
    if (content instanceof LocalDateTime time && inCalendar(time.toLocalDate())) {
      target.setCellValue(time);
      return Formats.length(kind, 0);
    }
    String text = SafeText.of(content.toString());
    target.setCellValue(text);
    return text.lines().mapToInt(String::length).max().orElse(0);
  }

  /** Before March 1900 a spreadsheet's calendar is wrong: such days are written as words. */
  private static boolean inCalendar(LocalDate day) {
    return day.isAfter(LocalDate.of(1900, 2, 28))
        && DateUtil.isValidExcelDate(DateUtil.getExcelDate(day));
  }
}
