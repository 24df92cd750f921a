package org.closedloop.report.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.closedloop.database.TestDatabase;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.service.BridgeQuery;
import org.closedloop.kpi.service.CohortQuery;
import org.closedloop.kpi.service.Frozen;
import org.closedloop.text.Formats;
import org.closedloop.text.Messages;
import org.closedloop.velocity.service.VelocityQuery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The slides of the monthly meeting, written from a ledger in a database and opened again. */
class MeetingTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final Catalog CATALOG = org.closedloop.kpi.Figures.catalog();
  private static final BusyLedger LEDGER = BusyLedger.on(TestDatabase.H2, 300);

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void tenSlidesAfterTheCoverSayWhatTheFiguresSay(String language) throws IOException {
    Locale locale = Locale.forLanguageTag(language);
    Report report = report(locale);
    byte[] file = written(report);

    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(file))) {
      assertThat(show.getSlides()).hasSize(11);
      XSLFTable glance = table(show.getSlides().get(1));
      assertThat(glance.getNumberOfRows()).isEqualTo(11);
      assertThat(cell(glance, 1, 0)).startsWith(Messages.in(locale).say("kpi.new-leads"));
      assertThat(cell(glance, 1, 1)).isEqualTo(words(locale).count(leads(report)));
      assertThat(cell(glance, 5, 2)).isEqualTo(words(locale).percent(new BigDecimal("0.12")));
      assertThat(everyWord(show)).noneMatch(word -> word.contains("null") || word.contains("{0}"));
      assertThat(charts(show)).hasSize(7);
      String funnel = charts(show).get(0).getCTChart().xmlText();
      assertThat(funnel)
          .contains("<c:barChart>", "<c:v>" + leads(report).doubleValue() + "</c:v>")
          .contains(Messages.in(locale).say("report.slide.stage"));
    }
  }

  private static BigDecimal leads(Report report) {
    Kpi kpi = report.figures().kpi("new-leads");
    return report.figures().total(kpi, Basis.PERIOD, Months.of(OCTOBER)).value();
  }

  private static Formats words(Locale locale) {
    return Formats.of(locale, "EUR");
  }

  private static XSLFTable table(XSLFSlide slide) {
    return slide.getShapes().stream()
        .filter(XSLFTable.class::isInstance)
        .map(XSLFTable.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static String cell(XSLFTable table, int row, int column) {
    return table.getCell(row, column).getText();
  }

  private static List<XSLFChart> charts(XMLSlideShow show) {
    List<XSLFChart> charts = new ArrayList<>();
    for (XSLFSlide slide : show.getSlides()) {
      for (XSLFShape shape : slide.getShapes()) {
        if (shape instanceof XSLFGraphicFrame frame && frame.hasChart()) {
          charts.add(frame.getChart());
        }
      }
    }
    return charts;
  }

  private static List<String> everyWord(XMLSlideShow show) {
    List<String> words = new ArrayList<>();
    for (XSLFSlide slide : show.getSlides()) {
      for (XSLFShape shape : slide.getShapes()) {
        if (shape instanceof XSLFTextShape text) {
          words.add(text.getText());
        } else if (shape instanceof XSLFTable table) {
          table.getRows().forEach(row -> row.getCells().forEach(c -> words.add(c.getText())));
        }
      }
    }
    return words;
  }

  private static Report report(Locale language) {
    Evidence evidence = new LedgerEvidence(LEDGER.database(), Frozen.NONE);
    Report.Frame frame =
        new Report.Frame(
            new ReportPeriod(OCTOBER),
            language,
            LEDGER.run(1),
            null,
            Frozen.NONE,
            "EUR",
            evidence.names(language),
            new Grounds(
                List.of(),
                List.of(),
                List.of(),
                true,
                "w-shape",
                new TreeMap<>(Map.of("lead-to-customer-rate", new BigDecimal("0.12")))));
    Figures figures = new Figures(CATALOG, LEDGER.run(1), Frozen.NONE, LEDGER.kpis()::answer);
    BridgeQuery bridges = new BridgeQuery(LEDGER.database(), CATALOG);
    return new Report(
        frame,
        CATALOG,
        figures,
        evidence,
        bridges,
        new CohortQuery(LEDGER.database()),
        new VelocityQuery(LEDGER.database(), CATALOG));
  }

  private static byte[] written(Report report) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    new Meeting(report, Workbook.look(report, null)).write(file);
    String keep = System.getProperty("report.keep");
    if (keep != null) {
      String name = "meeting-" + report.frame().language() + ".pptx";
      Files.write(Path.of(keep, name), file.toByteArray());
    }
    return file.toByteArray();
  }
}
