package org.closedloop.report.service;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.report.Table;
import org.closedloop.report.excel.Emblem;
import org.closedloop.report.excel.ExcelWorkbook;
import org.closedloop.report.excel.Look;

/** All sheets of a report in one file: opened in their order, written in their turns. */
final class Workbook {

  private final Report report;
  private final List<ReportSheet> sheets;
  private final Emblem logo;

  /**
   * @param logo of the company, which is not among the values; null for none
   */
  Workbook(Report report, List<ReportSheet> sheets, Emblem logo) {
    this.report = report;
    this.logo = logo;
    this.sheets = sheets.stream().sorted(Comparator.comparing(ReportSheet::position)).toList();
  }

  /**
   * @param file null: nowhere; then only the proof counts
   * @throws DoesNotReconcile before the first byte, if a cell is not what its postings add up to
   */
  void write(OutputStream file, WorkbookPress.Progress progress) throws IOException {
    try (ExcelWorkbook book = new ExcelWorkbook(look(report, logo))) {
      Map<ReportSheet, Table> tables = new LinkedHashMap<>();
      for (ReportSheet sheet : sheets) {
        String name = report.say("report.sheet." + sheet.code());
        tables.put(
            sheet,
            sheet.isLong() ? book.longSheet(sheet.code(), name) : book.sheet(sheet.code(), name));
      }
      List<ReportSheet> turns = new ArrayList<>(sheets);
      turns.sort(Comparator.comparing(ReportSheet::turn));
      for (ReportSheet sheet : turns) {
        if (sheet.turn().compareTo(ReportSheet.Turn.CONTENTS) >= 0) {
          report.sheets().clear();
          report.sheets().addAll(facts(book, sheet));
        }
        progress.done(turns.indexOf(sheet), turns.size());
        sheet.fill(tables.get(sheet), report);
      }
      if (file != null) {
        book.write(file);
      }
      progress.done(turns.size(), turns.size());
    }
  }

  /** What is known of all sheets while one that lists them is written. */
  private List<SheetFacts> facts(ExcelWorkbook book, ReportSheet now) {
    return sheets.stream()
        .map(
            sheet ->
                new SheetFacts(
                    sheet.code(),
                    book.name(sheet.code()),
                    book.rows(sheet.code()),
                    sheet.turn().compareTo(ReportSheet.Turn.CONTENTS) < 0
                        ? book.fingerprint(sheet.code())
                        : null,
                    book.cells(sheet.code())))
        .toList();
  }

  /** What head and foot of every page say. */
  static Look look(Report report, Emblem logo) {
    return new Look(
        report.frame().language(),
        report.say("report.title", report.dates().month(report.period().month())),
        report.say(
            "report.origin",
            String.valueOf(report.run().id()),
            report.dates().dateTime(report.run().knownAt())),
        report.say("report.page"),
        report.say("report.page.of"),
        report.run().publishedAt(),
        logo);
  }
}
