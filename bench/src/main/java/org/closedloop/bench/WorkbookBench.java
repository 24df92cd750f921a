package org.closedloop.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.closedloop.report.Cell;
import org.closedloop.report.Chart;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
import org.closedloop.report.excel.ExcelWorkbook;
import org.closedloop.report.excel.Look;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet of many rows and 15 columns (six texts, six amounts, three days), written by our workbook
 * beside a sheet with a chart and formulas, and by fastexcel, the fastest writer we know, which has
 * neither. Both get styles, a bold head, a filter and a frozen head.
 */
final class WorkbookBench {

  private static final int ROUNDS = 5;
  private static final int COLUMNS = 15;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private final int rows;

  WorkbookBench(int rows) {
    this.rows = rows;
  }

  void measure() throws IOException {
    double ours = Double.MAX_VALUE;
    double theirs = Double.MAX_VALUE;
    for (int round = 1; round <= ROUNDS; round++) {
      ours = Math.min(ours, timed("ours", round, this::ours));
      theirs = Math.min(theirs, timed("fastexcel", round, this::fastexcel));
    }
    System.out.printf(Locale.ROOT, "workbook.ratio=%.2f%n", ours / theirs);
  }

  private interface Writing {
    void to(OutputStream file) throws IOException;
  }

  private static double timed(String name, int round, Writing writing) throws IOException {
    Path file = Files.createTempFile("bench-", ".xlsx");
    Stopwatch watch = new Stopwatch();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      writing.to(out);
    }
    double seconds = watch.seconds();
    System.out.printf(
        Locale.ROOT,
        "workbook.%s.%d.seconds=%.2f%nworkbook.%s.%d.bytes=%d%n",
        name,
        round,
        seconds,
        name,
        round,
        Files.size(file));
    Files.delete(file);
    return seconds;
  }

  private void ours(OutputStream file) throws IOException {
    Look look = new Look(Locale.ENGLISH, "Report", "Run 1", "Page", "of", Instant.EPOCH);
    try (ExcelWorkbook book = new ExcelWorkbook(look)) {
      Table trend = book.sheet("trend", "Trend");
      trend.section(
          "months",
          null,
          Heading.of(Kind.MONTH, "Month"),
          Heading.of(Kind.COUNT, "Customers"),
          Heading.of(Kind.COUNT, "Leads"),
          Heading.of(Kind.RATE, "Rate"));
      for (int month = 1; month <= 12; month++) {
        BigDecimal rate = new BigDecimal(month).divide(new BigDecimal(100), MathContext.DECIMAL64);
        trend.row(YearMonth.of(2026, month), month, 100, Cell.ratio(1, 2, rate));
      }
      trend.chart(
          "months", new Chart(Chart.Form.LINE, "Customers", 0, List.of(1), "Month", "Number"));
      Table details = book.longSheet("details", "Details");
      details.section("leads", null, heads());
      for (int row = 0; row < rows; row++) {
        Object[] cells = new Object[COLUMNS];
        for (int column = 0; column < COLUMNS; column++) {
          cells[column] = value(row, column);
        }
        details.row(cells);
      }
      book.write(file);
    }
  }

  private static Heading[] heads() {
    return IntStream.range(0, COLUMNS)
        .mapToObj(column -> Heading.of(kind(column), "Column " + column))
        .toArray(Heading[]::new);
  }

  private void fastexcel(OutputStream file) throws IOException {
    try (Workbook book = new Workbook(file, "Bench", "1.0")) {
      Worksheet sheet = book.newWorksheet("Details");
      for (int column = 0; column < COLUMNS; column++) {
        sheet.value(0, column, "Column " + column);
        sheet.width(column, 14);
      }
      sheet.range(0, 0, 0, COLUMNS - 1).style().bold().fillColor("EEF1F5").set();
      sheet.freezePane(0, 1);
      sheet.setAutoFilter(0, 0, rows, COLUMNS - 1);
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < COLUMNS; column++) {
          write(sheet, row + 1, column, value(row, column));
        }
        if (row % 1000 == 0) {
          sheet.flush();
        }
      }
    }
  }

  private static void write(Worksheet sheet, int row, int column, Object value) {
    if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("d mmm yyyy").set();
    } else if (value instanceof Number number) {
      sheet.value(row, column, number);
      sheet.style(row, column).format("#,##0.00").set();
    } else {
      sheet.value(row, column, value.toString());
    }
  }

  private static Kind kind(int column) {
    return column < 6 ? Kind.TEXT : column < 12 ? Kind.CENTS : Kind.DATE;
  }

  private static Object value(int row, int column) {
    return switch (kind(column)) {
      case TEXT ->
          column < 3 ? "Lead " + row + " column " + column : "Channel " + (row + column) % 9;
      case CENTS -> row * 1.25 + column;
      default -> FIRST.plusDays((row + column) % 365);
    };
  }
}
