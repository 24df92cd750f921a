package org.closedloop.listing.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.closedloop.report.Cell;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
import org.closedloop.report.excel.ExcelWorkbook;
import org.closedloop.report.excel.Look;
import org.closedloop.report.excel.SafeText;
import org.closedloop.report.service.FinishedFile;

/**
 * Writes a list row by row: a sheet with a frozen head and a filter beside one that says where it
 * comes from, or plain lines. Memory does not grow with the number of rows.
 */
public final class ListFile {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  private ListFile() {}

  /**
   * @param name what the file is about
   */
  public static <R> FinishedFile of(
      String name, TakenList<R> list, FileFormat format, Instant now) {
    ZoneId zone = list.words().zone();
    String file =
        "closedloop-%s-%s.%s"
            .formatted(
                name, STAMP.format(now.atZone(zone)), format == FileFormat.CSV ? "csv" : "xlsx");
    return FinishedFile.written(
        file,
        out -> {
          if (format == FileFormat.CSV) {
            lines(list, out);
          } else {
            workbook(list, out, now);
          }
        });
  }

  private static <R> void workbook(TakenList<R> list, OutputStream out, Instant now)
      throws IOException {
    Words words = list.words();
    String about = words.say("listing.about");
    Look look =
        new Look(
            words.locale(),
            list.title(),
            list.facts().stream()
                .map(fact -> fact.label() + ": " + fact.said())
                .toList()
                .toString(),
            words.say("report.page"),
            words.say("report.page.of"),
            now);
    try (ExcelWorkbook book = new ExcelWorkbook(look)) {
      Table rows = book.longSheet("list", list.title());
      Table origin = book.sheet("about", about);
      rows.section(
          "rows",
          null,
          list.columns().stream()
              .map(column -> Heading.of(column.kind(), list.heading(column)))
              .toArray(Heading[]::new));
      list.rows().accept(row -> rows.row(list.cells(row)));
      origin.title(about, list.title());
      origin.section(
          "facts", null, Heading.text(words.say("listing.fact")), Heading.sentences(about));
      list.facts().forEach(fact -> origin.row(fact.label(), fact.said()));
      origin.row(words.say("listing.rows"), Cell.of(Kind.COUNT, book.rows("list")));
      book.write(out);
    }
  }

  private static <R> void lines(TakenList<R> list, OutputStream out) throws IOException {
    try (CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .build(new OutputStreamWriter(out, UTF_8))) {
      csv.writeRecord(list.columns().stream().map(list::heading).toList());
      list.rows().accept(row -> csv.writeRecord(texts(list.cells(row))));
    }
  }

  private static List<String> texts(Object... cells) {
    return Arrays.stream(cells).map(ListFile::text).toList();
  }

  /** Text that a spreadsheet would take for a formula is kept text by a sign before it. */
  private static String text(Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof Cell shown) {
      return text(shown.content());
    }
    if (cell instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (cell instanceof LocalDateTime time) {
      return TIME.format(time);
    }
    String text = cell.toString();
    return cell instanceof String && SafeText.looksLikeFormula(text) ? "'" + text : text;
  }
}
