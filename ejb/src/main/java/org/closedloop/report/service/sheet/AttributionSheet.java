package org.closedloop.report.service.sheet;

import static org.closedloop.kpi.Basis.PERIOD;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.closedloop.kpi.Dimension;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
import org.closedloop.report.service.Months;
import org.closedloop.report.service.Report;
import org.closedloop.report.service.ReportSheet;
import org.closedloop.report.service.Span;

/**
 * What each channel and campaign earned under every model, how far they disagree, and the return.
 */
@ApplicationScoped
public class AttributionSheet implements ReportSheet {

  private static final List<String> MODELS =
      List.of(
          "first",
          "last",
          "last-non-direct",
          "linear",
          "u-shape",
          "w-shape",
          "full-path",
          "time-decay",
          "markov",
          "shapley");

  @Override
  public String code() {
    return "attribution";
  }

  @Override
  public int position() {
    return 46;
  }

  @Override
  public void fill(Table table, Report report) {
    table.title(report.say("report.sheet.attribution"), report.scope());
    table.note(report.say("report.attribution.note"));
    Sections sections = new Sections(report, table, code());
    Months month = report.period().of(Span.MONTH);
    Months year = report.period().of(Span.YEAR_TO_DATE);
    sections.by(Dimension.CHANNEL, "channels", month, sideBySide(report));
    sections.by(Dimension.CHANNEL, "channels-year", year, sideBySide(report));
    sections.by(Dimension.CAMPAIGN, "campaigns", month, sideBySide(report));
    sections.months("months", proof(report));
    sections.by(Dimension.CHANNEL, "roi", year, returns(report));
  }

  private static List<Column> sideBySide(Report report) {
    List<Column> columns = new ArrayList<>();
    MODELS.forEach(model -> columns.add(credits(report, model)));
    columns.add(
        new Column.Spread(
            report.heading(Kind.RATE, "report.attribution.spread"),
            0,
            MODELS.size() - 1,
            MODELS.indexOf(agreed(report))));
    return columns;
  }

  /**
   * Revenue, what nobody can be credited with, what the model credits, and that nothing is left.
   */
  private static List<Column> proof(Report report) {
    return List.of(
        amount(report, "kpi.revenue-won", "revenue-won"),
        amount(report, "kpi.not-attributable-revenue", "not-attributable-revenue"),
        credits(report, agreed(report)),
        new Column.Rest(report.money(Kind.CENTS, "report.attribution.rest"), 0, 1, 2));
  }

  private static List<Column> returns(Report report) {
    return List.of(
        amount(report, "kpi.cost", "cost"),
        credits(report, "first"),
        credits(report, agreed(report)),
        credits(report, "last"),
        new Column.Return(report.heading(Kind.RATE, "report.attribution.roi.first"), 1, 0),
        new Column.Return(
            Heading.of(
                Kind.RATE,
                report.say(
                    "report.attribution.roi.by",
                    report.say("attribution.model." + agreed(report)))),
            2,
            0),
        new Column.Return(report.heading(Kind.RATE, "report.attribution.roi.last"), 3, 0));
  }

  /** The model that returns and spreads are compared with. */
  private static String agreed(Report report) {
    return report.frame().grounds().attribution();
  }

  private static Column credits(Report report, String model) {
    return amount(report, "attribution.model." + model, "attributed-revenue-" + model);
  }

  private static Column amount(Report report, String label, String code) {
    return Column.Amount.above(report.money(Kind.CENTS, label), report.figures().kpi(code), PERIOD);
  }
}
