package org.closedloop.report.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.closedloop.report.Chart;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet finds when it opens the file again. */
class ExcelWorkbookTest {

  private static final Look GERMAN =
      new Look(
          Locale.GERMAN,
          "Bericht & Nachweis",
          "Lauf 412",
          "Seite",
          "von",
          Instant.parse("2026-11-20T01:14:00Z"));

  @Test
  void aRateIsAFormulaWithTheValueThatCalculatingAgainFinds() throws IOException {
    try (XSSFWorkbook opened =
        reopened(
            book -> {
              Table table = book.sheet("funnel", "Trichter");
              table.title("Trichter", "Oktober 2026");
              table.section("channels", null, channelHeads());
              table.row("Suche", 1586, 195, rate(195, 1586));
              table.row("Soziale Netze", 1350, 75, rate(75, 1350));
              table.row("Messe", 0, 0, rate(0, 0));
              table.total(
                  "Summe",
                  org.closedloop.report.Cell.sum(1, 2936),
                  org.closedloop.report.Cell.sum(2, 270),
                  rate(270, 2936));
            })) {
      Sheet sheet = opened.getSheet("Trichter");

      Row search = rowOf(sheet, "Suche");
      assertThat(search.getCell(3).getCellFormula()).isEqualTo("IFERROR(C6/B6,\"n/a\")");
      assertThat(search.getCell(3).getNumericCellValue()).isCloseTo(0.122951, within(1e-6));
      assertThat(rowOf(sheet, "Messe").getCell(3).getStringCellValue()).isEqualTo("n/a");
      assertThat(rowOf(sheet, "Summe").getCell(1).getCellFormula()).isEqualTo("SUM(B6:B8)");
      assertFormulasAgree(opened, 6);
    }
  }

  @Test
  void aWrongValueBesideAFormulaIsFound() throws IOException {
    try (XSSFWorkbook opened =
        reopened(
            book -> {
              Table table = book.sheet("funnel", "Trichter");
              table.section("channels", null, channelHeads());
              table.row("Suche", 100, 10, rate(11, 100));
            })) {
      Cell rate = rowOf(opened.getSheetAt(0), "Suche").getCell(3);
      double shown = rate.getNumericCellValue();

      CellValue computed = opened.getCreationHelper().createFormulaEvaluator().evaluate(rate);

      assertThat(computed.getNumberValue()).isNotEqualTo(shown);
    }
  }

  @Test
  void everyDayOfAYearIsTheSameDayInTheSheet() throws IOException {
    LocalDate first = LocalDate.of(2026, 1, 1);
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    try (XSSFWorkbook opened =
        reopened(
            book -> {
              Table table = book.longSheet("days", "Tage");
              table.section(
                  "days", null, Heading.of(Kind.DATE, "Tag"), Heading.of(Kind.TIME, "Beginn"));
              for (LocalDate day = first; day.getYear() == 2026; day = day.plusDays(1)) {
                LocalDateTime start =
                    LocalDateTime.ofInstant(day.atStartOfDay(berlin).toInstant(), berlin);
                table.row(day, start);
              }
            })) {
      Sheet sheet = opened.getSheet("Tage");

      assertThat(sheet.getLastRowNum()).isEqualTo(365);
      for (int day = 0; day < 365; day++) {
        Row row = sheet.getRow(day + 1);
        assertThat(row.getCell(0).getLocalDateTimeCellValue())
            .isEqualTo(first.plusDays(day).atStartOfDay());
        assertThat(row.getCell(1).getLocalDateTimeCellValue())
            .isEqualTo(first.plusDays(day).atStartOfDay());
        assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(46023 + day);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+49 30 1234",
        "-2+3",
        "@SUM(A1)",
        "\t=cmd|' /C calc'!A0",
        "\r=1+1",
        "\n=1+1",
        "=HYPERLINK(\"http://example.com\")",
        "＝1+1"
      })
  void textThatLooksLikeAFormulaStaysText(String text) throws IOException {
    try (XSSFWorkbook opened =
        reopened(
            book -> {
              for (Table table : List.of(book.sheet("a", "A"), book.longSheet("b", "B"))) {
                table.section("words", null, Heading.text("Firma"));
                table.row(text);
              }
            })) {
      for (Sheet sheet : opened) {
        Cell cell = sheet.getRow(1).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
      }
    }
  }

  @Test
  void ordinaryTextCarriesNoMark() throws IOException {
    try (XSSFWorkbook opened =
        reopened(
            book -> {
              Table table = book.sheet("a", "A");
              table.section("words", null, Heading.text("Firma"));
              table.row("Nord-Süd + Co. = ein Name");
            })) {
      assertThat(opened.getSheetAt(0).getRow(1).getCell(0).getCellStyle().getQuotePrefixed())
          .isFalse();
    }
  }

  @Test
  void whatXmlCannotCarryIsReplacedAndWhatLooksLikeAnEscapeIsKept() throws IOException {
    try (XSSFWorkbook opened =
        reopened(
            book -> {
              for (Table table : List.of(book.sheet("a", "A"), book.longSheet("b", "B"))) {
                table.section("words", null, Heading.text("Firma"));
                table.row("a\u0000b\u000Bc\uD800d\uFFFEe 😀");
                table.row("_x000D_ und _x0041_");
                table.row("<b> & \"Zitat\" 'so' ]]>");
                table.row("x".repeat(40_000));
              }
            })) {
      for (Sheet sheet : opened) {
        assertThat(text(sheet, 1)).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe 😀");
        assertThat(text(sheet, 2)).isEqualTo("_x000D_ und _x0041_");
        assertThat(text(sheet, 3)).isEqualTo("<b> & \"Zitat\" 'so' ]]>");
        assertThat(text(sheet, 4)).hasSize(32_767).endsWith("x […]");
      }
    }
  }

  @Test
  void moreRowsThanASheetHoldsRunOnToTheNextOne() throws IOException {
    try (XSSFWorkbook opened =
        reopened(
            10,
            book -> {
              Table table = book.longSheet("details", "Details");
              table.title("Details", "Oktober 2026");
              table.section("leads", null, Heading.text("Lead"), Heading.of(Kind.COUNT, "Nr."));
              for (int number = 1; number <= 12; number++) {
                table.row("L" + number, number);
              }
              assertThat(table.ranges(1))
                  .containsExactly(
                      "Details!$B$6:$B$10", "'Details (2)'!$B$6:$B$10", "'Details (3)'!$B$6:$B$7");
              assertThat(book.rows("details")).isEqualTo(12);
              book.sheet("end", "Ende");
            })) {
      assertThat(opened.sheetIterator())
          .toIterable()
          .extracting(Sheet::getSheetName)
          .containsExactly("Details", "Details (2)", "Details (3)", "Ende");
      assertThat(text(opened.getSheet("Details (2)"), 4)).isEqualTo("Lead");
      assertThat(text(opened.getSheet("Details (2)"), 5)).isEqualTo("L6");
      assertThat(text(opened.getSheet("Details (3)"), 6)).isEqualTo("L12");
      assertThat(opened.getName("details_leads").getRefersToFormula())
          .isEqualTo("Details!$A$5:$B$10");
    }
  }

  @Test
  void namesOfSheetsAreWhatExcelAllows() throws IOException {
    try (XSSFWorkbook opened =
        reopened(
            book -> {
              book.sheet("a", "Kanäle / Kampagnen [2026]: alle, auch die ohne Kosten");
              book.sheet("b", "Kanäle / Kampagnen [2026]: alle, auch die mit Kosten");
              book.sheet("c", "History");
              book.sheet("d", "'");
            })) {
      assertThat(opened.sheetIterator())
          .toIterable()
          .extracting(Sheet::getSheetName)
          .containsExactly(
              "Kanäle - Kampagnen -2026-- alle",
              "Kanäle - Kampagnen -2026-- (2)",
              "History (2)",
              "-");
    }
  }

  @Test
  void chartsAreNativeAndNameTheirAxes() throws IOException {
    try (XSSFWorkbook opened =
        reopened(
            book -> {
              Table table = book.sheet("trend", "Verlauf");
              table.section(
                  "months",
                  null,
                  Heading.of(Kind.MONTH, "Monat"),
                  Heading.of(Kind.COUNT, "Leads"),
                  Heading.of(Kind.COUNT, "Kunden"));
              table.row(YearMonth.of(2026, 9), 100, 10);
              table.row(YearMonth.of(2026, 10), 120, 9);
              table.chart(
                  "months",
                  new Chart(
                      Chart.Form.LINE, "Leads je Monat", 0, List.of(1, 2), "Monat", "Anzahl"));
            })) {
      XSSFSheet sheet = opened.getSheet("Verlauf");
      List<XSSFChart> charts = sheet.getDrawingPatriarch().getCharts();

      assertThat(charts).hasSize(1);
      String xml = charts.get(0).getCTChart().xmlText();
      assertThat(xml)
          .contains("<c:lineChart>", "Verlauf!$B$2:$B$3", "Verlauf!$C$2:$C$3", "<c:v>120.0</c:v>")
          .contains("<a:t>Monat</a:t>", "<a:t>Anzahl</a:t>", "<a:t>Leads je Monat</a:t>")
          .contains("<c:v>Okt 2026</c:v>");
    }
  }

  @Test
  void everySheetPrintsOnA4AcrossAndSaysWhereItComesFrom() throws IOException {
    try (XSSFWorkbook opened =
        reopened(
            book -> {
              book.sheet("a", "A").title("Inhalt", "");
              Table table = book.longSheet("b", "B");
              table.title("Leads", "Oktober 2026");
              table.section("leads", null, Heading.text("Lead"));
              table.row("L1");
              table.row("L2");
            })) {
      XSSFSheet sheet = opened.getSheet("B");

      assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
      assertThat(sheet.getHeader().getLeft()).isEqualTo("Bericht && Nachweis");
      assertThat(sheet.getFooter().getRight()).isEqualTo("Seite &P von &N");
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("5:5");
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 5);
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A5:A7");
      assertThat(sheet.getRow(2).getCell(0).getHyperlink().getAddress()).isEqualTo("'A'!A1");
      assertThat(opened.getProperties().getCoreProperties().getCreated())
          .isEqualTo(Instant.parse("2026-11-20T01:14:00Z"));
    }
  }

  @Test
  void equalValuesHaveEqualFingerprintsAndOneOtherCentHasAnotherOne() throws IOException {
    String first = fingerprintOf(new BigDecimal("10.00"));
    String again = fingerprintOf(new BigDecimal("10.0"));
    String other = fingerprintOf(new BigDecimal("10.01"));

    assertThat(again).isEqualTo(first).hasSize(64);
    assertThat(other).isNotEqualTo(first);
  }

  private static String fingerprintOf(BigDecimal amount) throws IOException {
    try (ExcelWorkbook book = new ExcelWorkbook(GERMAN)) {
      Table table = book.sheet("a", "A");
      table.section("sums", null, Heading.of(Kind.CENTS, "Umsatz"));
      table.row(amount);
      return book.fingerprint("a");
    }
  }

  private static Heading[] channelHeads() {
    return new Heading[] {
      Heading.text("Kanal"),
      Heading.of(Kind.COUNT, "Leads"),
      Heading.of(Kind.COUNT, "Kunden"),
      Heading.of(Kind.RATE, "Lead-zu-Kunde-Quote")
    };
  }

  private static org.closedloop.report.Cell rate(int numerator, int denominator) {
    return org.closedloop.report.Cell.ratio(
        2,
        1,
        denominator == 0
            ? null
            : new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), java.math.MathContext.DECIMAL64));
  }

  /** Calculates every formula again, compares with the value in the file, and counts them. */
  private static void assertFormulasAgree(XSSFWorkbook opened, int formulas) {
    FormulaEvaluator evaluator = opened.getCreationHelper().createFormulaEvaluator();
    int seen = 0;
    for (Sheet sheet : opened) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            seen++;
            CellType kept = cell.getCachedFormulaResultType();
            CellValue computed = evaluator.evaluate(cell);
            assertThat(computed.getCellType()).as(cell.getAddress().toString()).isEqualTo(kept);
            if (kept == CellType.NUMERIC) {
              assertThat(computed.getNumberValue())
                  .isCloseTo(cell.getNumericCellValue(), within(1e-9));
            } else {
              assertThat(computed.getStringValue()).isEqualTo(cell.getStringCellValue());
            }
          }
        }
      }
    }
    assertThat(seen).isEqualTo(formulas);
  }

  private static Row rowOf(Sheet sheet, String first) {
    for (Row row : sheet) {
      Cell cell = row.getCell(0);
      if (cell != null
          && cell.getCellType() == CellType.STRING
          && cell.getStringCellValue().equals(first)) {
        return row;
      }
    }
    throw new AssertionError("No row begins with " + first);
  }

  private static String text(Sheet sheet, int row) {
    return sheet.getRow(row).getCell(0).getStringCellValue();
  }

  private static XSSFWorkbook reopened(Consumer<ExcelWorkbook> writing) throws IOException {
    return reopened(1_048_576, writing);
  }

  private static XSSFWorkbook reopened(int rowLimit, Consumer<ExcelWorkbook> writing)
      throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ExcelWorkbook book = new ExcelWorkbook(GERMAN, rowLimit)) {
      writing.accept(book);
      book.write(file);
    }
    return new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()));
  }
}
