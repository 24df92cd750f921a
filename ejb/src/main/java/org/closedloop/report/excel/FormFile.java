package org.closedloop.report.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.closedloop.report.Kind;
import org.closedloop.report.Tone;

/**
 * Writes a form: what is to be read is locked, what is to be filled in stands out, and days and
 * choices are checked while somebody types. The first column holds the references and is hidden.
 */
public final class FormFile {

  static final int HEAD_ROW = 4;
  private static final int FILL = 0xFFFBE6;
  private static final int SIGN = 256; // a spreadsheet's width of one sign
  private static final String EARLIEST = "36526"; // 2000-01-01
  private static final String LATEST = "73050"; // 2099-12-31

  private final Form form;
  private final XSSFWorkbook workbook;
  private final Styles styles;
  private final XSSFSheet sheet;

  private FormFile(Form form, XSSFWorkbook workbook) {
    this.form = form;
    this.workbook = workbook;
    this.styles = new Styles(workbook, new Formats("de".equals(form.language().getLanguage())));
    this.sheet = workbook.createSheet(form.sheet());
  }

  /** Writes the whole file. */
  public static void write(Form form, OutputStream file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      new FormFile(form, workbook).fill();
      workbook.write(file);
    }
  }

  private void fill() {
    words(0, form.title(), Part.TITLE);
    words(1, form.scope(), Part.SCOPE);
    words(2, form.hint(), Part.NOTE);
    XSSFRow head = sheet.createRow(HEAD_ROW);
    head.createCell(0).setCellValue(form.mark());
    List<Form.Column> columns = form.columns();
    for (int i = 0; i < columns.size(); i++) {
      XSSFCell cell = head.createCell(i + 1);
      cell.setCellValue(columns.get(i).title());
      cell.setCellStyle(style(Part.HEAD, columns.get(i).kind(), false));
      sheet.setColumnWidth(i + 1, columns.get(i).signs() * SIGN);
    }
    CellStyle[] looks =
        columns.stream().map(column -> look(column, false)).toArray(CellStyle[]::new);
    CellStyle[] quoted =
        columns.stream().map(column -> look(column, true)).toArray(CellStyle[]::new);
    int number = HEAD_ROW + 1;
    for (Form.Row row : form.rows()) {
      XSSFRow line = sheet.createRow(number++);
      line.createCell(0).setCellValue(row.reference());
      for (int i = 0; i < columns.size(); i++) {
        Object value = row.values().get(i);
        boolean formula = value instanceof String text && SafeText.looksLikeFormula(text);
        put(line.createCell(i + 1), value, formula ? quoted[i] : looks[i]);
      }
    }
    int last = Math.max(HEAD_ROW + 1, number - 1);
    for (int i = 0; i < columns.size(); i++) {
      check(columns.get(i), new CellRangeAddressList(HEAD_ROW + 1, last, i + 1, i + 1));
    }
    finish(columns.size(), last);
  }

  private void words(int row, String text, Part part) {
    XSSFCell cell = sheet.createRow(row).createCell(1);
    cell.setCellValue(SafeText.of(text));
    cell.setCellStyle(style(part, Kind.TEXT, false));
  }

  private CellStyle style(Part part, Kind kind, boolean quoted) {
    boolean wrap = part == Part.HEAD || part == Part.BODY && kind == Kind.TEXT;
    return styles.of(new Styles.Key(part, kind, Tone.PLAIN, wrap, false, quoted, false));
  }

  private CellStyle look(Form.Column column, boolean quoted) {
    CellStyle read = style(Part.BODY, column.kind(), quoted);
    if (!column.filled()) {
      return read;
    }
    XSSFCellStyle fill = workbook.createCellStyle();
    fill.cloneStyleFrom(read);
    fill.setLocked(false);
    fill.setFillForegroundColor(Styles.colour(FILL));
    fill.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return fill;
  }

  private static void put(XSSFCell cell, Object value, CellStyle style) {
    cell.setCellStyle(style);
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
    } else if (value instanceof LocalDateTime time) {
      cell.setCellValue(time);
    } else if (value != null) {
      cell.setCellValue(SafeText.of(value.toString()));
    }
  }

  private void check(Form.Column column, CellRangeAddressList cells) {
    if (!column.filled()) {
      return;
    }
    DataValidationHelper rules = sheet.getDataValidationHelper();
    DataValidationConstraint rule;
    if (!column.choices().isEmpty()) {
      rule = rules.createExplicitListConstraint(column.choices().toArray(String[]::new));
    } else if (column.kind() == Kind.DATE || column.kind() == Kind.TIME) {
      rule =
          rules.createDateConstraint(
              DataValidationConstraint.OperatorType.BETWEEN, EARLIEST, LATEST, null);
    } else {
      return;
    }
    DataValidation validation = rules.createValidation(rule, cells);
    validation.setShowErrorBox(true);
    sheet.addValidationData(validation);
  }

  private void finish(int columns, int last) {
    sheet.setColumnHidden(0, true);
    sheet.createFreezePane(3, HEAD_ROW + 1);
    sheet.setAutoFilter(new CellRangeAddress(HEAD_ROW, last, 1, columns));
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockAutoFilter(false);
    sheet.lockSort(false);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setRepeatingRows(new CellRangeAddress(HEAD_ROW, HEAD_ROW, -1, -1));
  }
}
