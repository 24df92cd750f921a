package org.closedloop.report.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.service.BridgeQuery;
import org.closedloop.kpi.service.CohortQuery;
import org.closedloop.kpi.service.Frozen;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.text.Dates;
import org.closedloop.text.Messages;
import org.closedloop.velocity.service.VelocityQuery;

/** A report while it is written: month, language, run, and what its sheets tell each other. */
public final class Report {

  /**
   * What decides the values of a report: with an equal frame all cells are equal, for ever.
   *
   * @param earlier the run whose figures those of earlier months are compared with; null for none
   */
  public record Frame(
      ReportPeriod period,
      Locale language,
      PublishedRun run,
      PublishedRun earlier,
      Frozen frozen,
      String currency,
      Names names,
      Grounds grounds) {}

  private final Frame frame;
  private final Catalog catalog;
  private final Figures figures;
  private final Evidence evidence;
  private final BridgeQuery bridges;
  private final CohortQuery cohorts;
  private final VelocityQuery speeds;
  private final Messages texts;
  private final Dates dates;
  private final BaseCells base = new BaseCells();
  private final Bookings bookings = new Bookings();
  private final List<Check> checks = new ArrayList<>();
  private final List<SheetFacts> sheets = new ArrayList<>();

  public Report(
      Frame frame,
      Catalog catalog,
      Figures figures,
      Evidence evidence,
      BridgeQuery bridges,
      CohortQuery cohorts,
      VelocityQuery speeds) {
    this.frame = frame;
    this.bridges = bridges;
    this.cohorts = cohorts;
    this.speeds = speeds;
    this.catalog = catalog;
    this.figures = figures;
    this.evidence = evidence;
    texts = Messages.in(frame.language());
    dates = Dates.of(frame.language(), frame.run().zone());
  }

  public ReportPeriod period() {
    return frame.period();
  }

  public PublishedRun run() {
    return frame.run();
  }

  public Frame frame() {
    return frame;
  }

  public Names names() {
    return frame.names();
  }

  public Catalog catalog() {
    return catalog;
  }

  public Figures figures() {
    return figures;
  }

  public Evidence evidence() {
    return evidence;
  }

  /** Why figures changed from one run to another. */
  public BridgeQuery bridges() {
    return bridges;
  }

  /** How cohorts convert with age. */
  public CohortQuery cohorts() {
    return cohorts;
  }

  /** How long leads take from step to step. */
  public VelocityQuery speeds() {
    return speeds;
  }

  public Dates dates() {
    return dates;
  }

  public BaseCells base() {
    return base;
  }

  public Bookings bookings() {
    return bookings;
  }

  /** The cells that must add up, in the order in which they were written. */
  public List<Check> checks() {
    return checks;
  }

  /** The sheets finished so far. */
  public List<SheetFacts> sheets() {
    return sheets;
  }

  /** A text in the language of the report. */
  public String say(String key, Object... arguments) {
    return texts.say(key, arguments);
  }

  /** A text that another feature may not have brought: then the word itself. */
  public String sayOr(String key, String otherwise) {
    return texts.containsKey(key) ? texts.say(key) : otherwise;
  }

  public Heading heading(Kind kind, String key) {
    return Heading.of(kind, say(key));
  }

  /** A heading of money, with the currency. */
  public Heading money(Kind kind, String key) {
    return Heading.of(kind, say(key) + " (" + frame.currency() + ")");
  }

  /** How the months read: October 2026, or from the first to the last. */
  public String months(Months months) {
    return dates.period(months.startInclusive(), months.endExclusive().minusDays(1));
  }

  /** Whether both sides have signed the month. */
  public boolean isFrozen() {
    return frame.frozen().months().containsKey(period().month());
  }

  /** Whether the report may be cut by team: else a small team would tell about single persons. */
  public boolean showsTeams() {
    return frame.grounds().teams();
  }

  /** The line below the title of each sheet. */
  public String scope() {
    return say(
        "report.scope",
        dates.month(period().month()),
        String.valueOf(run().id()),
        dates.dateTime(run().knownAt()),
        run().zone().getId(),
        frame.currency());
  }
}
