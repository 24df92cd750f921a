package org.closedloop.report.excel;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.closedloop.report.Kind;
import org.closedloop.report.Tone;

/** The looks of cells, each made once: a workbook can hold only so many. */
final class Styles {

  /** What decides how a cell looks. */
  record Key(
      Part part,
      Kind kind,
      Tone tone,
      boolean wrap,
      boolean indented,
      boolean quoted,
      boolean link) {}

  private static final int TEXT = 0x17202E;
  private static final int MUTED = 0x5F6B7C;
  private static final int BRAND = 0x2F4BC8;
  private static final int HEAD_FILL = 0xEEF1F5;
  private static final int HAIRLINE = 0xE1E5EA;
  private static final int LINE = 0x858F9E;

  private final XSSFWorkbook workbook;
  private final Formats formats;
  private final Map<Key, CellStyle> made = new HashMap<>();
  private final Map<String, XSSFFont> fonts = new HashMap<>();

  Styles(XSSFWorkbook workbook, Formats formats) {
    this.workbook = workbook;
    this.formats = formats;
    XSSFFont standard = workbook.getFontAt(0);
    standard.setFontName("Arial");
    standard.setFontHeightInPoints((short) 10);
  }

  CellStyle of(Key key) {
    return made.computeIfAbsent(key, this::make);
  }

  private CellStyle make(Key key) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(key));
    style.setVerticalAlignment(
        key.part() == Part.BODY ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
    style.setWrapText(key.wrap());
    style.setQuotePrefixed(key.quoted());
    switch (key.part()) {
      case HEAD -> head(style, key);
      case BODY, TOTAL -> body(style, key);
      default -> style.setAlignment(HorizontalAlignment.LEFT);
    }
    return style;
  }

  private void head(XSSFCellStyle style, Key key) {
    align(style, key);
    style.setVerticalAlignment(VerticalAlignment.BOTTOM);
    fill(style, HEAD_FILL);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(colour(LINE));
  }

  private void body(XSSFCellStyle style, Key key) {
    align(style, key);
    style.setDataFormat(workbook.createDataFormat().getFormat(formats.of(key.kind())));
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(colour(HAIRLINE));
    if (key.part() == Part.TOTAL) {
      fill(style, 0xF8F9FB);
      style.setBorderTop(BorderStyle.THIN);
      style.setTopBorderColor(colour(LINE));
    }
    switch (key.tone()) {
      case GOOD -> fill(style, 0xE3F3EC);
      case WARNING -> fill(style, 0xFDF0DB);
      case BAD -> fill(style, 0xFCEAE8);
      default -> {
        // no judgement, no colour
      }
    }
  }

  private static void align(XSSFCellStyle style, Key key) {
    style.setAlignment(key.kind().figure() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
    if (key.indented() && !key.kind().figure()) {
      style.setIndention((short) 1); // away from the figures of the column before
    }
  }

  private static void fill(XSSFCellStyle style, int rgb) {
    style.setFillForegroundColor(colour(rgb));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private XSSFFont font(Key key) {
    boolean bold =
        key.tone() == Tone.STRONG
            || switch (key.part()) {
              case TITLE, CAPTION, HEAD, TOTAL -> true;
              default -> false;
            };
    int size =
        switch (key.part()) {
          case TITLE -> 16;
          case CAPTION -> 12;
          default -> 10;
        };
    int rgb = key.link() ? BRAND : ink(key);
    return fonts.computeIfAbsent(
        size + (bold ? "b" : "") + rgb,
        any -> {
          XSSFFont font = workbook.createFont();
          font.setFontName("Arial");
          font.setFontHeightInPoints((short) size);
          font.setBold(bold);
          font.setColor(colour(rgb));
          return font;
        });
  }

  private static int ink(Key key) {
    if (key.part() == Part.SCOPE || key.part() == Part.NOTE) {
      return MUTED;
    }
    return switch (key.tone()) {
      case MUTED -> MUTED;
      case GOOD -> 0x0B6B4A;
      case WARNING -> 0x8A4B00;
      case BAD -> 0xB3261E;
      case PLAIN, STRONG -> TEXT;
    };
  }

  static XSSFColor colour(int rgb) {
    return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
  }
}
