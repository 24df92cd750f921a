package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.Cut;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Period;
import org.closedloop.kpi.service.Frozen;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.kpi.service.Question;

/**
 * Reads from the address what the board shows. What the address leaves out or what makes no sense
 * there is chosen so that the board answers: the newest run, its last complete month.
 */
@RequestScoped
public class BoardChoices {

  /** By which dimensions the filter bar limits. */
  static final List<Dimension> FILTERS =
      List.of(Dimension.CHANNEL, Dimension.SEGMENT, Dimension.REGION, Dimension.TEAM);

  private static final String USUAL = "mql-to-sql-rate";
  private static final int MOST_PERIODS = 60;

  @Inject private Catalog catalog;
  @Inject private PublishedRunQuery runs;
  @Inject private HttpServletRequest request;

  /** Nothing if no run was published yet. */
  public Optional<BoardChoice> read(String page) {
    Optional<PublishedRun> named = number("run").flatMap(runs::named);
    Frozen frozen = named.isPresent() ? Frozen.NONE : runs.frozen();
    return named.or(runs::newest).map(run -> read(page, run, frozen));
  }

  private BoardChoice read(String page, PublishedRun run, Frozen frozen) {
    Kpi kpi = parameter("kpi").flatMap(catalog::named).or(() -> catalog.named(USUAL)).orElseThrow();
    Optional<Basis> basis = parameter("basis").flatMap(Basis::named);
    Optional<Period> span = page.equals(CellPage.PAGE) ? span(kpi, basis, run) : Optional.empty();
    Grain grain =
        span.isPresent()
            ? Grain.TOTAL
            : parameter("grain")
                .flatMap(Grain::named)
                .filter(known -> known != Grain.TOTAL && known != Grain.DAY)
                .orElse(Grain.MONTH);
    List<Period> periods = span.map(List::of).orElseGet(() -> periods(grain, run));
    Period period = span.orElseGet(() -> period(grain, run, periods));
    Question question =
        new Question(
            kpi,
            period.startInclusive(),
            period.endExclusive(),
            Grain.TOTAL,
            basis
                .filter(known -> kpi.definition().on(known).isPresent())
                .orElse(kpi.definition().usual()),
            List.of(),
            only(),
            run,
            frozen);
    return new BoardChoice(
        address(page), question, by(kpi), grain, period, periods, basis.isPresent());
  }

  private Address address(String page) {
    Address address = Address.of(request.getContextPath() + page);
    for (String name :
        List.of(
            "kpi", "grain", "period", "basis", "by", "run", "channel", "segment", "region", "team",
            "owner", "product", "cell", "part", "rows", "sort", "since", "cause", "age", "cohort",
            "from", "to", "span")) {
      address = address.with(name, parameter(name).orElse(null));
    }
    return address;
  }

  /**
   * Days that are no month, quarter or year, which only the leads of one cell can be listed for:
   * those between two days, or all the run knows.
   */
  private Optional<Period> span(Kpi kpi, Optional<Basis> basis, PublishedRun run) {
    if (parameter("span").filter("all"::equals).isPresent()) {
      Basis on = basis.orElse(kpi.definition().usual());
      return kpi.definition().on(on).flatMap(formula -> runs.span(run, formula));
    }
    Optional<LocalDate> from = parameter("from").flatMap(Grain.DAY::parse);
    Optional<LocalDate> to = parameter("to").flatMap(Grain.DAY::parse);
    return from.flatMap(
        first -> to.filter(first::isBefore).map(end -> new Period(first + "/" + end, first, end)));
  }

  /** From the first month with leads or deals to the day the run knows. */
  private List<Period> periods(Grain grain, PublishedRun run) {
    LocalDate today = run.knownDay();
    List<Period> spans =
        Stream.of("new-leads", "won-deals")
            .map(code -> catalog.named(code).orElseThrow().definition())
            .map(definition -> definition.on(Basis.PERIOD).orElseThrow())
            .flatMap(formula -> runs.span(run, formula).stream())
            .toList();
    LocalDate first =
        spans.stream().map(Period::startInclusive).min(LocalDate::compareTo).orElse(today);
    LocalDate last =
        spans.stream()
            .map(span -> span.endExclusive().minusDays(1))
            .max(LocalDate::compareTo)
            .filter(day -> day.isBefore(today))
            .orElse(today);
    List<Period> periods = new ArrayList<>();
    LocalDate start = grain.startOf(last);
    while (periods.isEmpty()
        || !grain.from(start).endExclusive().isBefore(first.plusDays(1))
            && periods.size() < MOST_PERIODS) {
      periods.add(grain.from(start));
      start = grain.later(start, -1);
    }
    return periods;
  }

  private Period period(Grain grain, PublishedRun run, List<Period> periods) {
    return parameter("period")
        .flatMap(
            label -> Stream.of(Grain.values()).flatMap(g -> g.parse(label).stream()).findFirst())
        .map(start -> grain.from(grain.startOf(start)))
        .orElseGet(
            () ->
                periods.stream()
                    .filter(period -> !period.endExclusive().isAfter(run.knownDay()))
                    .findFirst()
                    .orElse(periods.get(0)));
  }

  private Map<Cut, List<String>> only() {
    Map<Cut, List<String>> only = new LinkedHashMap<>();
    for (Dimension dimension : FILTERS) {
      parameter(dimension.code())
          .ifPresent(value -> only.put(Cut.by(dimension), List.of(Address.read(value))));
    }
    for (Dimension dimension : List.of(Dimension.OWNER, Dimension.PRODUCT)) {
      parameter(dimension.code())
          .ifPresent(value -> only.put(Cut.by(dimension), List.of(Address.read(value))));
    }
    return only;
  }

  private Cut by(Kpi kpi) {
    return parameter("by")
        .flatMap(Cut::named)
        .filter(cut -> cut.isAttribute() ? kpi.isOfLeads() : kpi.slices().contains(cut.dimension()))
        .filter(cut -> cut.dimension() != Dimension.OWNER)
        .orElse(Cut.by(Dimension.CHANNEL));
  }

  private Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
  }

  private Optional<Integer> number(String name) {
    return parameter(name).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
  }
}
