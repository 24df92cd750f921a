package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Cut;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.service.CohortAtAge;
import org.closedloop.kpi.service.CohortCurve;
import org.closedloop.kpi.service.CohortQuery;
import org.closedloop.kpi.service.KpiQuery;
import org.closedloop.kpi.service.Part;
import org.closedloop.kpi.service.Question;
import org.closedloop.shell.web.Chart;
import org.closedloop.shell.web.Format;
import org.closedloop.statistics.Interval;
import org.closedloop.statistics.Ranking;

/** Puts the cohorts of twelve months side by side, and compares them at equal age. */
@RequestScoped
public class CohortViews {

  /** The ages on offer, in days. */
  static final List<Integer> AGES = List.of(30, 60, 90, 180, 365);

  private static final int MONTHS = 12;
  private static final Cut CHANNEL = Cut.by(Dimension.CHANNEL);

  /** The highest share first; what too few leads stand behind has no place and comes last. */
  private static final Comparator<Compared> BY_RANK =
      Comparator.comparing((Compared one) -> one.isFew())
          .thenComparing(one -> one.at().share(), Comparator.reverseOrder())
          .thenComparing(one -> one.curve().leads(), Comparator.reverseOrder());

  @Inject private CohortQuery cohorts;
  @Inject private KpiQuery kpis;
  @Inject private SliceNames names;
  @Inject private Format format;
  @Inject private HttpServletRequest request;

  /** A channel at the age chosen. */
  private record Compared(CohortCurve curve, CohortAtAge at) {

    boolean isFew() {
      return !Ranking.deservesPlace(at.reached());
    }
  }

  CohortView open(BoardChoice choice, int age) {
    YearMonth last = YearMonth.from(choice.period().endExclusive().minusDays(1));
    Question months =
        choice
            .question()
            .on(Basis.COHORT)
            .during(
                last.minusMonths(MONTHS - 1L).atDay(1), last.plusMonths(1).atDay(1), Grain.MONTH);
    Question together = months.during(months.from(), months.to(), Grain.TOTAL);
    List<CohortCurve> curves = cohorts.curves(months);
    CohortCurve whole = cohorts.curves(together).get(0);
    CohortCurve shown = shown(choice, curves, age);
    List<Compared> channels =
        cohorts.curves(together.cutBy(List.of(CHANNEL))).stream()
            .flatMap(curve -> curve.at(age).map(at -> new Compared(curve, at)).stream())
            .sorted(BY_RANK)
            .toList();
    FigureText text = new FigureText(format);
    String all = format.text("kpi.cohorts.all", MONTHS);
    return new CohortView(
        new CohortChart(format)
            .draw(
                text.period(shown.period()),
                shown,
                all,
                whole,
                at -> new Chart.Opening(part(leads(choice, shown), Part.by(at.age())), value(at))),
        format.text(
            "kpi.cohorts.message",
            text.name(months.kpi()),
            text.period(shown.period()),
            at(shown, age),
            format.count(age),
            all,
            at(whole, age)),
        text.period(shown.period()),
        text.amounts(months.formula().denominator()),
        text.amounts(months.formula().numerator()),
        format.text(
            "kpi.cohorts.note",
            format.count(kpis.maturity(months.in(months.run())).daysNeeded()),
            format.date(months.run().knownDay())),
        AGES.stream().map(one -> format.text("kpi.cohorts.day", format.count(one))).toList(),
        rows(choice, curves, shown, age),
        row(choice, all, "", false, whole, age),
        channels.stream().map(one -> channel(choice, one)).toList(),
        channels.stream().anyMatch(Compared::isFew));
  }

  /** The cohort asked for; else the newest of which something is known at the age chosen. */
  private static CohortCurve shown(BoardChoice choice, List<CohortCurve> curves, int age) {
    String wanted = choice.address().get("cohort");
    CohortCurve newest = curves.get(curves.size() - 1);
    for (CohortCurve curve : curves) {
      if (curve.period().label().equals(wanted)) {
        return curve;
      }
      newest = curve.at(age).isPresent() && curve.youngest() >= age ? curve : newest;
    }
    return newest;
  }

  private List<CohortRow> rows(
      BoardChoice choice, List<CohortCurve> curves, CohortCurve shown, int age) {
    List<CohortRow> rows = new ArrayList<>();
    for (CohortCurve curve : curves) {
      rows.add(
          0, // the newest on top
          row(
              choice,
              new FigureText(format).period(curve.period()),
              curve.period().label(),
              curve == shown,
              curve,
              age));
    }
    return rows;
  }

  private CohortRow row(
      BoardChoice choice, String name, String month, boolean selected, CohortCurve curve, int age) {
    FigureText text = new FigureText(format);
    Address leads = leads(choice, curve);
    return new CohortRow(
        name,
        choice.address().with("cohort", month).toString(),
        selected,
        format.count(curve.leads()),
        leads.toString(),
        format.count(curve.converted()),
        leads.with("part", "numerator").toString(),
        new CohortRow.AgeCell(
            format.rate(curve.share().orElse(null)),
            text.interval(curve.interval().orElse(null)),
            false,
            curve.leads() == 0 ? "" : leads.toString()),
        curve.leads() == 0 ? "–" : text.share(curve.settled(), curve.leads()),
        curve.mature(),
        AGES.stream().map(one -> cell(leads, curve.at(one), one == age)).toList());
  }

  /** The leads that entered. */
  private Address leads(BoardChoice choice, CohortCurve curve) {
    return choice
        .address()
        .without("cohort", "age", "part", "cell", "by", "sort", "rows", "grain", "period")
        .with("kpi", choice.question().kpi().code())
        .with("from", curve.period().startInclusive().toString())
        .with("to", curve.period().endExclusive().toString())
        .with("basis", "cohort")
        .with("run", String.valueOf(choice.question().run().id()))
        .on(request.getContextPath() + CellPage.PAGE);
  }

  private CohortRow.AgeCell cell(Address leads, Optional<CohortAtAge> at, boolean chosen) {
    return at.map(
            known ->
                new CohortRow.AgeCell(
                    value(known),
                    interval(known.interval()),
                    chosen,
                    part(leads, Part.by(known.age()))))
        .orElse(new CohortRow.AgeCell("–", "", chosen, ""));
  }

  private static String part(Address leads, Part part) {
    return leads.with("part", part.code()).toString();
  }

  /** What is estimated says so. */
  private String value(CohortAtAge at) {
    return (at.counted() ? "" : "≈ ") + format.rate(at.share());
  }

  private String interval(Interval interval) {
    return new FigureText(format).interval(interval);
  }

  private String at(CohortCurve curve, int age) {
    return curve
        .at(age)
        .map(at -> value(at) + " (" + interval(at.interval()) + ")")
        .orElse(format.text("kpi.cohorts.unknown"));
  }

  private ChannelRow channel(BoardChoice choice, Compared one) {
    String channel = one.curve().slice().get(CHANNEL.code());
    Address leads = leads(choice, one.curve()).with("channel", Address.written(channel));
    return new ChannelRow(
        names.name(CHANNEL, channel),
        choice.address().with("channel", Address.written(channel)).toString(),
        one.isFew(),
        leads.toString(),
        format.count(one.curve().leads()),
        part(leads, Part.aged(one.at().age())),
        format.count(one.at().reached()),
        part(leads, Part.by(one.at().age())),
        format.count(one.at().converted()),
        value(one.at()),
        interval(one.at().interval()));
  }
}
