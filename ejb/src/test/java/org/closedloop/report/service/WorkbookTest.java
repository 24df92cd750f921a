package org.closedloop.report.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.closedloop.catalog.Edition;
import org.closedloop.database.TestDatabase;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.Cut;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.service.BridgeQuery;
import org.closedloop.kpi.service.CohortQuery;
import org.closedloop.kpi.service.Frozen;
import org.closedloop.kpi.service.KpiAnswer;
import org.closedloop.kpi.service.KpiRow;
import org.closedloop.kpi.service.Question;
import org.closedloop.organisation.Department;
import org.closedloop.report.service.sheet.AttributionSheet;
import org.closedloop.report.service.sheet.BaseSheet;
import org.closedloop.report.service.sheet.CampaignSheet;
import org.closedloop.report.service.sheet.ChangeSheet;
import org.closedloop.report.service.sheet.ChannelMonthSheet;
import org.closedloop.report.service.sheet.ChannelSheet;
import org.closedloop.report.service.sheet.CohortSheet;
import org.closedloop.report.service.sheet.CoverSheet;
import org.closedloop.report.service.sheet.DecisionSheet;
import org.closedloop.report.service.sheet.DetailSheet;
import org.closedloop.report.service.sheet.FunnelSheet;
import org.closedloop.report.service.sheet.GapSheet;
import org.closedloop.report.service.sheet.GlossarySheet;
import org.closedloop.report.service.sheet.HandOffSheet;
import org.closedloop.report.service.sheet.ManifestSheet;
import org.closedloop.report.service.sheet.ReconciliationSheet;
import org.closedloop.report.service.sheet.SlaSheet;
import org.closedloop.report.service.sheet.SummarySheet;
import org.closedloop.report.service.sheet.VelocitySheet;
import org.closedloop.report.service.sheet.WinLossSheet;
import org.closedloop.velocity.service.VelocityQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole monthly report, written from a ledger in a database and opened again. */
class WorkbookTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final Catalog CATALOG = org.closedloop.kpi.Figures.catalog();

  /** Only read by the tests; one that changes its ledger has its own. */
  private static final BusyLedger LEDGER = BusyLedger.on(TestDatabase.H2, 300);

  private static final Map<Locale, byte[]> MADE = new HashMap<>();

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void everyFormulaFindsTheValueThatIsStoredAndNoCellIsAnError(TestDatabase kind)
      throws IOException {
    try (XSSFWorkbook opened = opened(made(BusyLedger.on(kind, 150), 1, Locale.GERMAN))) {
      FormulaEvaluator evaluator = opened.getCreationHelper().createFormulaEvaluator();
      int formulas = 0;
      for (Sheet sheet : opened) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            String place = sheet.getSheetName() + "!" + cell.getAddress();
            assertThat(cell.getCellType()).as(place).isNotEqualTo(CellType.ERROR);
            if (cell.getCellType() == CellType.FORMULA) {
              formulas++;
              agrees(place, cell, evaluator.evaluate(cell));
            }
          }
        }
      }

      assertThat(formulas).isGreaterThan(2_000);
    }
  }

  private static void agrees(String place, Cell stored, CellValue computed) {
    assertThat(computed.getCellType()).as(place).isEqualTo(stored.getCachedFormulaResultType());
    if (computed.getCellType() == CellType.NUMERIC) {
      assertThat(computed.getNumberValue())
          .as(place)
          .isCloseTo(stored.getNumericCellValue(), within(1e-6));
    } else {
      assertThat(computed.getStringValue()).as(place).isEqualTo(stored.getStringCellValue());
    }
  }

  @Test
  void theSummarySaysWhatTheFiguresSay() throws IOException {
    BusyLedger ledger = LEDGER;

    try (XSSFWorkbook opened = opened(usual(Locale.ENGLISH))) {
      Sheet summary = opened.getSheet("Summary");

      assertThat(CATALOG.all()).hasSizeGreaterThanOrEqualTo(30);
      for (Kpi kpi : CATALOG.all()) {
        Row row = row(summary, label(kpi));
        KpiRow month = figure(ledger, kpi, OCTOBER, OCTOBER);
        KpiRow year = figure(ledger, kpi, OCTOBER.withMonth(1), OCTOBER);
        equal(kpi.code(), row.getCell(3), month.value());
        equal(kpi.code(), row.getCell(8), year.value());
        assertThat(row.getCell(10).getStringCellValue())
            .isEqualTo(
                (month.mature() ? "mature" : "immature")
                    + (month.open() == 0 ? "" : " · " + month.open() + " still open"));
      }
    }
  }

  @Test
  void theSummaryLightsUpWhatWasAgreedAndWhatWasReached() throws IOException {
    Map<String, BigDecimal> agreed = new TreeMap<>();
    agreed.put("lead-to-mql-rate", reached("lead-to-mql-rate"));
    agreed.put("mql-to-sql-rate", BigDecimal.ONE);
    agreed.put("lead-to-customer-rate", BigDecimal.ONE);
    agreed.put("sla-compliance-sales/first-contact", new BigDecimal("0.5200"));
    Grounds grounds =
        ManifestText.grounds(
            ManifestText.grounds(
                new Grounds(
                    List.of("main v1"),
                    List.of(),
                    List.of(),
                    true,
                    "w-shape",
                    new TreeMap<>(agreed)),
                Frozen.NONE,
                null));
    long due = promises("first-contact-kept") + promises("first-contact-broken");
    double kept = (double) promises("first-contact-kept") / due;

    try (XSSFWorkbook opened =
        opened(written(report(LEDGER, 1, Locale.ENGLISH, LEDGER.kpis()::answer, grounds)))) {
      Sheet summary = opened.getSheet("Summary");
      FormulaEvaluator evaluator = opened.getCreationHelper().createFormulaEvaluator();
      for (int place = 4; place <= 7; place++) {
        for (Row row : List.of(row(summary, "MQL→SQL rate"), row(summary, "first-contact"))) {
          if (row.getCell(place).getCellType() == CellType.FORMULA) {
            agrees("" + place, row.getCell(place), evaluator.evaluate(row.getCell(place)));
          }
        }
      }
      assertThat(verdict(summary, "Lead→MQL rate")).isEqualTo("on target");
      assertThat(verdict(summary, "MQL→SQL rate")).isEqualTo("missed");
      assertThat(verdict(summary, "Lead→customer rate")).as("may still move").isEqualTo("immature");
      assertThat(kept).isEqualTo(0.5);
      assertThat(number(row(summary, "first-contact"), 4)).isCloseTo(kept, within(1e-9));
      assertThat(number(row(summary, "first-contact"), 6)).isCloseTo(-2, within(1e-9));
      assertThat(verdict(summary, "first-contact")).isEqualTo("narrowly missed");
    }
    try (XSSFWorkbook opened = opened(usual(Locale.ENGLISH))) {
      assertThat(texts(opened.getSheet("Summary"))).doesNotContain("Target");
    }
  }

  private static BigDecimal reached(String code) {
    return figure(LEDGER, CATALOG.named(code).orElseThrow(), OCTOBER, OCTOBER).value();
  }

  private static long promises(String measure) {
    return LEDGER.count(
        "select coalesce(sum(amount), 0) from posting where measure = (select id from measure where"
            + " code = '"
            + measure
            + "') and cohort_day >= date '2026-10-01' and cohort_day < date '2026-11-01'");
  }

  private static String verdict(Sheet sheet, String first) {
    return row(sheet, first).getCell(7).getStringCellValue();
  }

  @Test
  void noSheetNamesAPersonAndNoneATeamWherePolicyForbidsIt() throws IOException {
    Grounds withoutTeams =
        new Grounds(List.of(), List.of(), List.of(), false, "w-shape", new TreeMap<>());
    byte[] file = written(report(LEDGER, 1, Locale.ENGLISH, LEDGER.kpis()::answer, withoutTeams));

    try (XSSFWorkbook shown = opened(usual(Locale.ENGLISH));
        XSSFWorkbook hidden = opened(file)) {
      assertThat(inDetails(shown, 10)).hasSizeGreaterThan(1);
      assertThat(inDetails(hidden, 10)).containsExactly("");
      assertThat(headings(shown)).contains("Team").doesNotContain("Owner", "Employee");
      assertThat(headings(hidden)).doesNotContain("Owner", "Employee");
      assertThat(headings(hidden).stream().filter("Team"::equals).count())
          .as("the column of the details alone")
          .isEqualTo(1);
    }
  }

  private static Set<String> inDetails(XSSFWorkbook workbook, int column) {
    Set<String> values = new TreeSet<>();
    Sheet details = workbook.getSheet("Details");
    for (Row row : details) {
      if (row.getCell(13) == null || row.getCell(13).getCellType() != CellType.NUMERIC) {
        continue; // above the bookings
      }
      values.add(row.getCell(column) == null ? "" : row.getCell(column).getStringCellValue());
    }
    return values;
  }

  private static List<String> headings(XSSFWorkbook workbook) {
    List<String> texts = new ArrayList<>();
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.STRING) {
            texts.add(cell.getStringCellValue());
          }
        }
      }
    }
    return texts;
  }

  @Test
  void theDetailsHoldExactlyThePostingsBehindTheMonth() throws IOException {
    BusyLedger ledger = LEDGER;
    String october = " >= date '2026-10-01' and %s < date '2026-11-01'";
    long newLeads =
        ledger.count(
            "select count(*) from posting where measure = (select id from measure where code ="
                + " 'new-leads') and booked_on"
                + october.formatted("booked_on"));
    long revenue =
        ledger.count(
            "select sum(amount) from posting where measure = (select id from measure where code ="
                + " 'revenue-won') and booked_on"
                + october.formatted("booked_on"));

    try (XSSFWorkbook opened = opened(usual(Locale.GERMAN))) {
      Sheet details = opened.getSheet("Einzelnachweis");
      long leadRows = 0;
      BigDecimal won = BigDecimal.ZERO;
      for (Row row : details) {
        if (text(row, 1).equals("new-leads")) {
          leadRows++;
          assertThat(row.getCell(12).getLocalDateTimeCellValue().getMonthValue()).isEqualTo(10);
        }
        if (text(row, 1).equals("revenue-won") && text(row, 2).equals("Ereignis")) {
          won = won.add(BigDecimal.valueOf(row.getCell(14).getNumericCellValue()));
        }
      }

      assertThat(newLeads).isGreaterThan(5);
      assertThat(leadRows).isEqualTo(newLeads);
      assertThat(won).isEqualByComparingTo(BigDecimal.valueOf(revenue, 2));
      assertThat(opened.getName("details_bookings").getRefersToFormula())
          .isEqualTo("Einzelnachweis!$A$6:$S$" + (details.getLastRowNum() + 1));
    }
  }

  @Test
  void partsAddUpToTheWholeAndNamesFromOutsideStayText() throws IOException {
    try (XSSFWorkbook opened = opened(usual(Locale.GERMAN))) {
      Sheet channels = opened.getSheet("Kanäle");

      assertThat(row(channels, "Bezahlte Suche").getCell(2).getNumericCellValue()).isPositive();
      assertThat(row(channels, "(ohne Angabe)").getCell(2).getNumericCellValue()).isPositive();
      assertThat(row(channels, "unknown").getCell(2).getNumericCellValue()).isPositive();
      Cell evil = row(channels, "=1+1").getCell(0);
      assertThat(evil.getCellType()).isEqualTo(CellType.STRING);
      assertThat(evil.getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  @Test
  void theGapAndTheHandOffsAreSplitSoThatNothingIsLeft() throws IOException {
    try (XSSFWorkbook opened = opened(usual(Locale.ENGLISH))) {
      Sheet gap = opened.getSheet("MQL-SQL gap");
      int months = 0;
      for (Row row : gap) {
        if (row.getCell(10) != null && row.getCell(10).getCellType() == CellType.FORMULA) {
          assertThat(row.getCell(10).getNumericCellValue()).as("rest").isZero();
          assertThat(row.getCell(9).getNumericCellValue())
              .isEqualTo(number(row, 1) - number(row, 2));
          months++;
        }
      }
      Row total = row(opened.getSheet("Hand-offs"), "Total");

      assertThat(months).isGreaterThan(13);
      assertThat(number(total, 1)).isPositive();
      assertThat(number(total, 1))
          .isEqualTo(
              number(total, 2)
                  + number(total, 3)
                  + number(total, 4)
                  + number(total, 5)
                  + number(total, 6));
      assertThat(row(opened.getSheet("Hand-offs"), "Team West")).isNotNull();
      assertThat(row(opened.getSheet("Hand-offs"), "Need comes later")).isNotNull();
      assertThat(row(opened.getSheet("SLA of both sides"), "first-contact")).isNotNull();
      assertThat(row(opened.getSheet("SLA of both sides"), "main v1")).isNotNull();
    }
  }

  private static double number(Row row, int column) {
    return row.getCell(column).getNumericCellValue();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aLaterNightChangesNoCellOfAnEarlierRun(TestDatabase kind) throws IOException {
    BusyLedger ledger = BusyLedger.on(kind, 100);
    Map<String, String> before = cells(made(ledger, 1, Locale.GERMAN));

    ledger.nextNight(50);

    assertThat(cells(made(ledger, 1, Locale.GERMAN))).isEqualTo(before);
    assertThat(cells(made(ledger, 2, Locale.GERMAN))).isNotEqualTo(before);
  }

  @Test
  void theSheetOfChangesSaysWhatTheWorkbookBeforeSaidAndWhy() throws IOException {
    BusyLedger ledger = BusyLedger.on(TestDatabase.H2, 100);
    ledger.nextNight(50);
    long september =
        ledger.count(
            "select count(*) from posting where run = 2 and measure = (select id from measure where"
                + " code = 'new-leads') and booked_on >= date '2026-09-01' and booked_on < date"
                + " '2026-10-01'");

    try (XSSFWorkbook opened = opened(made(ledger, 2, Locale.ENGLISH))) {
      Map<String, Double> differences = new HashMap<>();
      Map<String, Double> explained = new HashMap<>();
      for (Row row : opened.getSheet("Restatements")) {
        if (is(row, 1, CellType.STRING) && is(row, 2, CellType.NUMERIC)) {
          LocalDate month = row.getCell(2).getLocalDateTimeCellValue().toLocalDate();
          String figure = text(row, 0) + " " + text(row, 1) + " " + month;
          if (is(row, 6, CellType.NUMERIC)) {
            differences.put(figure, number(row, 6));
          } else {
            explained.merge(figure, number(row, 4), Double::sum);
          }
        }
      }

      assertThat(september).isPositive();
      assertThat(differences).containsEntry("New leads Period 2026-09-01", (double) september);
      assertThat(explained).hasSizeGreaterThan(20);
      explained.forEach(
          (figure, sum) ->
              assertThat(sum).as(figure).isCloseTo(differences.get(figure), within(1e-6)));
      assertThat(opened.getSheet("Restatements").getDrawingPatriarch().getCharts())
          .as("the largest changes, step by step")
          .hasSizeBetween(1, 5);
      assertThat(notes(opened.getSheet("Restatements")))
          .as("how many of the changed figures are explained")
          .contains(
              Math.min(40, differences.size()) + " of " + differences.size() + " changed figures");
    }
  }

  private static boolean is(Row row, int column, CellType type) {
    return row.getCell(column) != null && row.getCell(column).getCellType() == type;
  }

  /** The notes above the tables. */
  private static String notes(Sheet sheet) {
    StringBuilder notes = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      Row row = sheet.getRow(i);
      if (row != null && row.getCell(0) != null) {
        notes.append(text(row, 0)).append('\n');
      }
    }
    return notes.toString();
  }

  @Test
  void aCellThatDiffersFromItsPostingsByOneLeadStopsTheReport() {
    BusyLedger ledger = LEDGER;
    Function<Question, KpiAnswer> honest = ledger.kpis()::answer;
    Function<Question, KpiAnswer> tampered =
        question -> changed(honest.apply(question), WorkbookTest::isFairInOctober);

    assertThatThrownBy(() -> written(report(ledger, 1, Locale.GERMAN, tampered)))
        .isInstanceOfSatisfying(
            DoesNotReconcile.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("report-does-not-reconcile");
              assertThat(refusal.arguments().get(0)).isEqualTo("Trichter je Kanal");
              assertThat(refusal.arguments().get(1).toString()).contains("!$C$");
            });
  }

  @Test
  void aPostingThatTheTotalsMissedStopsTheReport() {
    BusyLedger ledger = BusyLedger.on(TestDatabase.H2, 200);
    ledger.update(
        "insert into posting (lead, amount, run, booked_on, cohort_day, slice, measure, cause)"
            + " select 1, 1, 1, date '2026-03-05', date '2026-03-05', 1, id, 1 from measure where"
            + " code = 'new-leads'");

    assertThatThrownBy(() -> made(ledger, 1, Locale.GERMAN)).isInstanceOf(DoesNotReconcile.class);
  }

  @Test
  void aMonthWithoutAnyLeadHasRatesThatAreNotAvailable() throws IOException {
    BusyLedger ledger = BusyLedger.on(TestDatabase.H2, 0);

    try (XSSFWorkbook opened = opened(made(ledger, 1, Locale.ENGLISH))) {
      Sheet summary = opened.getSheet("Summary");

      assertThat(row(summary, "Win rate").getCell(3).getStringCellValue()).isEqualTo("n/a");
      assertThat(row(summary, "New leads").getCell(3).getNumericCellValue()).isZero();
    }
  }

  @Test
  void germanAndEnglishDifferInWordsAndInNoFigure() throws IOException {
    List<Double> german = numbers(usual(Locale.GERMAN));
    List<Double> english = numbers(usual(Locale.ENGLISH));

    assertThat(english).isEqualTo(german).hasSizeGreaterThan(2_000);
  }

  private static boolean isFairInOctober(Question question, KpiRow row) {
    return question.kpi().code().equals("new-leads")
        && "fair".equals(row.slice().get("channel"))
        && YearMonth.from(row.period().startInclusive()).equals(OCTOBER)
        && question.grain() == Grain.MONTH;
  }

  private interface Chosen {
    boolean is(Question question, KpiRow row);
  }

  private static KpiAnswer changed(KpiAnswer answer, Chosen chosen) {
    UnaryOperator<KpiRow> more =
        row ->
            chosen.is(answer.question(), row)
                ? new KpiRow(
                    row.period(),
                    row.slice(),
                    row.numerator().add(BigDecimal.ONE),
                    row.denominator(),
                    row.value(),
                    row.interval(),
                    row.members(),
                    row.mature(),
                    row.runs(),
                    row.frozen())
                : row;
    return new KpiAnswer(
        answer.question(), answer.rows().stream().map(more).toList(), answer.total());
  }

  private static KpiRow figure(BusyLedger ledger, Kpi kpi, YearMonth first, YearMonth last) {
    Basis usual = kpi.definition().usual();
    return ledger
        .kpis()
        .answer(
            new Question(
                kpi,
                first.atDay(1),
                last.plusMonths(1).atDay(1),
                Grain.TOTAL,
                usual,
                List.of(),
                Map.<Cut, List<String>>of(),
                ledger.run(1)))
        .total();
  }

  private static void equal(String kpi, Cell cell, BigDecimal value) {
    if (value == null) {
      assertThat(cell.getStringCellValue()).as(kpi).isEqualTo("n/a");
    } else {
      assertThat(cell.getNumericCellValue()).as(kpi).isCloseTo(value.doubleValue(), within(1e-9));
    }
  }

  private static String label(Kpi kpi) {
    return org.closedloop.text.Messages.in(Locale.ENGLISH).say("kpi." + kpi.code());
  }

  private static Row row(Sheet sheet, String first) {
    for (Row row : sheet) {
      if (text(row, 0).equals(first)) {
        return row;
      }
    }
    throw new AssertionError("No row begins with " + first);
  }

  private static String text(Row row, int column) {
    Cell cell = row.getCell(column);
    return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
  }

  private static Map<String, String> cells(byte[] file) throws IOException {
    Map<String, String> cells = new java.util.TreeMap<>();
    try (XSSFWorkbook opened = opened(file)) {
      for (Sheet sheet : opened) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            cells.put(sheet.getSheetName() + cell.getAddress(), cell + " " + value(cell));
          }
        }
      }
    }
    return cells;
  }

  private static Object value(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return type == CellType.NUMERIC ? (Object) cell.getNumericCellValue() : "";
  }

  private static List<Double> numbers(byte[] file) throws IOException {
    List<Double> numbers = new ArrayList<>();
    try (XSSFWorkbook opened = opened(file)) {
      opened.removeSheetAt(0);
      for (Sheet sheet : opened) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (value(cell) instanceof Double number) {
              numbers.add(number);
            }
          }
        }
      }
    }
    return numbers;
  }

  private static XSSFWorkbook opened(byte[] file) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(file));
  }

  @Test
  void theAgreementSaysByWhichModelReturnsAreCountedAndWhoSignedTheDefinitions()
      throws IOException {
    Grounds grounds =
        ManifestText.grounds(
            ManifestText.grounds(
                new Grounds(
                    List.of("main v1"),
                    List.of(),
                    List.of(
                        new DefinitionSignature(
                            Department.SALES,
                            Edition.of(CATALOG).fingerprint(),
                            Instant.parse("2026-11-02T08:00:00Z"),
                            "Carsten Vogelsang"),
                        new DefinitionSignature(
                            Department.MARKETING,
                            "0123456789abcdef",
                            Instant.parse("2026-11-02T08:00:00Z"),
                            "Miriam Kolb")),
                    true,
                    "linear",
                    new TreeMap<>()),
                Frozen.NONE,
                null));

    try (XSSFWorkbook opened =
        opened(written(report(LEDGER, 1, Locale.ENGLISH, LEDGER.kpis()::answer, grounds)))) {
      assertThat(texts(opened.getSheet("Attribution")))
          .contains("ROMI (basis Linear)")
          .doesNotContain("ROMI (basis W-shape)");
      assertThat(texts(opened.getSheet("Glossary")))
          .contains(
              "Sales: these definitions were signed by Carsten Vogelsang on 2 Nov 2026, 09:00.")
          .contains("Marketing: these definitions are not signed.");
    }
  }

  private static List<String> texts(Sheet sheet) {
    List<String> texts = new ArrayList<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.STRING) {
          texts.add(cell.getStringCellValue());
        }
      }
    }
    return texts;
  }

  static byte[] usual(Locale language) throws IOException {
    byte[] file = MADE.get(language);
    if (file == null) {
      file = made(LEDGER, 1, language);
      MADE.put(language, file);
    }
    return file;
  }

  private static byte[] made(BusyLedger ledger, int run, Locale language) throws IOException {
    byte[] file = written(report(ledger, run, language, ledger.kpis()::answer));
    String keep = System.getProperty("report.keep");
    if (keep != null) {
      Files.write(Path.of(keep, "report-" + run + "-" + language + ".xlsx"), file);
    }
    return file;
  }

  private static Report report(
      BusyLedger ledger, int run, Locale language, Function<Question, KpiAnswer> source) {
    return report(ledger, run, language, source, Grounds.NONE);
  }

  private static Report report(
      BusyLedger ledger,
      int run,
      Locale language,
      Function<Question, KpiAnswer> source,
      Grounds grounds) {
    Evidence evidence = new LedgerEvidence(ledger.database(), Frozen.NONE);
    Report.Frame frame =
        new Report.Frame(
            new ReportPeriod(OCTOBER),
            language,
            ledger.run(run),
            run > 1 ? ledger.run(run - 1) : null,
            Frozen.NONE,
            "EUR",
            evidence.names(language),
            grounds);
    return new Report(
        frame,
        CATALOG,
        new Figures(CATALOG, ledger.run(run), Frozen.NONE, source),
        evidence,
        new BridgeQuery(ledger.database(), CATALOG),
        new CohortQuery(ledger.database()),
        new VelocityQuery(ledger.database(), CATALOG));
  }

  private static byte[] written(Report report) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    List<ReportSheet> sheets =
        List.of(
            new CoverSheet(),
            new SummarySheet(),
            new FunnelSheet(),
            new CohortSheet(),
            new VelocitySheet(),
            new SlaSheet(),
            new HandOffSheet(),
            new GapSheet(),
            new ChannelMonthSheet(),
            new ChannelSheet(),
            new CampaignSheet(),
            new AttributionSheet(),
            new WinLossSheet(),
            new BaseSheet(),
            new DetailSheet(),
            new ChangeSheet(),
            new DecisionSheet(),
            new ReconciliationSheet(),
            new GlossarySheet(),
            new ManifestSheet());
    new Workbook(report, sheets, null).write(file, (done, of) -> {});
    return file.toByteArray();
  }
}
