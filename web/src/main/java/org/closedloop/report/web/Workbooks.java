package org.closedloop.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.report.service.WorkbookQuery;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.Language;

/** Which workbooks there are: months, languages and runs to choose from, and what is in them. */
@Named
@RequestScoped
public class Workbooks {

  private static final int RUNS = 60;

  @Inject private WorkbookQuery workbooks;
  @Inject private PublishedRunQuery runs;
  @Inject private Catalog catalog;
  @Inject private Format format;
  @Inject private Language language;

  private List<PublishedRun> published;
  private String month;
  private String run;

  /** Whether there is anything to report yet. */
  public boolean isAny() {
    return !published().isEmpty();
  }

  /** Newest month first, back to the first lead. */
  public List<Choice> getMonths() {
    YearMonth newest = YearMonth.from(run().knownDay());
    YearMonth usual = workbooks.lastMonthOf(run());
    String chosen = month == null ? usual.toString() : month;
    return Stream.iterate(newest, at -> !at.isBefore(first(usual)), at -> at.minusMonths(1))
        .map(at -> new Choice(at.toString(), format.month(at), at.toString().equals(chosen)))
        .toList();
  }

  public List<Choice> getLanguages() {
    return Stream.of("de", "en")
        .map(
            code ->
                new Choice(
                    code,
                    format.text("report.workbooks.language." + code),
                    code.equals(language.getCode())))
        .toList();
  }

  public List<Choice> getRuns() {
    return published().stream().map(this::choice).toList();
  }

  /** The sheets in their order, by code. */
  public List<String> getContents() {
    return workbooks.contents();
  }

  private Choice choice(PublishedRun each) {
    String id = String.valueOf(each.id());
    String key = each == published().get(0) ? "newest" : "entry";
    return new Choice(
        id,
        format.text("report.workbooks.run." + key, id, format.dateTime(each.knownAt())),
        id.equals(run));
  }

  private YearMonth first(YearMonth otherwise) {
    Formula leads =
        catalog.named("new-leads").orElseThrow().definition().on(Basis.PERIOD).orElseThrow();
    return runs.span(run(), leads)
        .map(span -> YearMonth.from(span.startInclusive()))
        .orElse(otherwise);
  }

  private PublishedRun run() {
    return published().get(0);
  }

  private List<PublishedRun> published() {
    if (published == null) {
      published = runs.latest(RUNS);
    }
    return published;
  }

  public String getMonth() {
    return month;
  }

  public void setMonth(String month) {
    this.month = month;
  }

  public String getRun() {
    return run;
  }

  public void setRun(String run) {
    this.run = run;
  }
}
