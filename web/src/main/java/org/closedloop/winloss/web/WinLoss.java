package org.closedloop.winloss.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.Period;
import org.closedloop.kpi.service.Frozen;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.shell.web.Format;
import org.closedloop.velocity.service.Spell;
import org.closedloop.winloss.Balance;
import org.closedloop.winloss.ClosedDeal;
import org.closedloop.winloss.Effect;
import org.closedloop.winloss.Factor;
import org.closedloop.winloss.Findings;
import org.closedloop.winloss.NotedReason;
import org.closedloop.winloss.service.Closings;
import org.closedloop.winloss.service.DealNames;
import org.closedloop.winloss.service.WinLossQuery;

/** Why deals of a period were won and lost, and which circumstances made a difference. */
@Named
@RequestScoped
public class WinLoss {

  private static final int MONTHS = 24;
  private static final int SHOWN = 100;
  private static final double HUNDRED = 100;
  private static final String WON = "won";
  private static final String LOST = "lost";

  @Inject private WinLossQuery query;
  @Inject private PublishedRunQuery runs;
  @Inject private FactorNames names;
  @Inject private WinLossAddress address;
  @Inject private Format format;

  private PublishedRun run;
  private Period period;
  private List<ClosedDeal> deals;
  private Findings findings;
  private List<ClosedDeal> open;

  public void load() {
    Optional<PublishedRun> asked = address.parameter("run").flatMap(this::run);
    Optional<PublishedRun> known = asked.or(runs::newest);
    if (known.isEmpty()) {
      return;
    }
    run = known.get();
    period = period();
    deals =
        query.deals(
            new Closings(
                period.startInclusive(),
                period.endExclusive(),
                address.limits(),
                run,
                asked.isPresent() ? Frozen.NONE : runs.frozen()));
    findings = Findings.of(deals);
    address.parameter("show").ifPresent(show -> open = deals.stream().filter(shown(show)).toList());
  }

  /** The same period, run and limits, for how fast leads and deals went in it. */
  public Spell spell() {
    Map<Dimension, String> only = new EnumMap<>(Dimension.class);
    address
        .limits()
        .forEach((factor, value) -> only.put(Dimension.named(factor.code()).orElseThrow(), value));
    return new Spell(
        period.startInclusive(),
        period.endExclusive(),
        only,
        run,
        address.parameter("run").isPresent() ? Frozen.NONE : runs.frozen());
  }

  /** Whether an older run was asked for. */
  public boolean isPast() {
    return address.parameter("run").isPresent();
  }

  public boolean isPublished() {
    return run != null;
  }

  public boolean isNothing() {
    return findings.all().deals() == 0;
  }

  public Findings getFindings() {
    return findings;
  }

  public String getContext() {
    return format.text(
        "winloss.context",
        format.period(period.startInclusive(), period.endExclusive().minusDays(1)),
        String.valueOf(run.id()));
  }

  /** The interval of the win rate, in words. */
  public String getInterval() {
    return findings
        .all()
        .interval()
        .map(
            interval ->
                format.text(
                    "winloss.interval", format.rate(interval.low()), format.rate(interval.high())))
        .orElse("");
  }

  public String getWinRate() {
    return format.rate(isNothing() ? null : findings.all().rate());
  }

  public String getValueRate() {
    Balance all = findings.all();
    return format.text(
        "winloss.valueRate",
        format.rate(divided(all.wonCents(), all.wonCents() + all.lostCents())));
  }

  public String getEffortPerWin() {
    return format.number(divided(findings.effort().forWon(), findings.all().won()));
  }

  public String getEffortPerLoss() {
    return format.text(
        "winloss.effort.lost",
        format.number(divided(findings.effort().forLost(), findings.all().lost())),
        format.number(
            divided(
                findings.effort().forWon() + findings.effort().forLost(), findings.all().won())));
  }

  public List<ReasonLine> getLostFor() {
    return reasons(findings.lostFor(), LOST);
  }

  public List<ReasonLine> getWonFor() {
    return reasons(findings.wonFor(), WON);
  }

  /** Whether anybody noted why deals were won. */
  public boolean isWonForNoted() {
    return findings.wonFor().stream().anyMatch(reason -> !reason.reason().isEmpty());
  }

  private List<ReasonLine> reasons(List<NotedReason> reasons, String show) {
    int most = reasons.stream().mapToInt(NotedReason::deals).max().orElse(1);
    return reasons.stream()
        .map(
            reason ->
                new ReasonLine(
                    reason.reason().isEmpty() ? format.text("winloss.noReason") : reason.reason(),
                    format.count(reason.deals()),
                    format.rate(reason.share()),
                    HUNDRED * reason.deals() / most,
                    format.cents(reason.cents()),
                    address.open("show", show, "reason", reason.reason()),
                    isOpen(show) && address.value("reason").equals(Optional.of(reason.reason()))))
        .toList();
  }

  /** What was found. */
  public List<EffectLine> getFound() {
    return lines(Effect::isFound);
  }

  /** What was looked at without a difference. */
  public List<EffectLine> getSame() {
    return lines(effect -> effect.verdict() == Effect.Verdict.NO_DIFFERENCE);
  }

  /** What too few deals share. */
  public List<EffectLine> getFew() {
    return lines(effect -> effect.verdict() == Effect.Verdict.TOO_FEW);
  }

  public String getLookedAt() {
    return format.text("winloss.lookedAt", format.count(findings.tested()));
  }

  public String getRule() {
    return format.text("winloss.rule", format.count(Effect.FEWEST));
  }

  private List<EffectLine> lines(Predicate<Effect> which) {
    return findings.effects().stream().filter(which).map(this::line).toList();
  }

  private EffectLine line(Effect effect) {
    Effect.Verdict verdict = effect.verdict();
    Effect.Test test = effect.test();
    boolean some = effect.with().deals() > 0 && effect.without().deals() > 0;
    String role =
        switch (verdict) {
          case BETTER -> "positive";
          case WORSE -> "breach";
          default -> "neutral";
        };
    String icon =
        switch (verdict) {
          case BETTER -> "arrow-up";
          case WORSE -> "arrow-down";
          default -> "minus";
        };
    return new EffectLine(
        names.name(effect.factor()),
        names.name(effect.factor(), effect.value()),
        format.text(
            "winloss.wonOf",
            format.count(effect.with().won()),
            format.count(effect.with().deals())),
        effect.with().deals(),
        format.rate(some ? effect.with().rate() : null),
        format.rate(some ? effect.without().rate() : null),
        test == null ? "–" : format.number(rounded(test.lift())),
        test == null
            ? "–"
            : format.text(
                "winloss.range",
                format.points(test.difference().low()),
                format.points(test.difference().high())),
        test == null ? "–" : chance(test.corrected()),
        format.text("winloss.verdict." + verdict.name()),
        role,
        icon,
        address.open("show", "factor", "factor", effect.factor().code(), "value", effect.value()),
        isOpen("factor")
            && address.value("factor").equals(Optional.of(effect.factor().code()))
            && address.value("value").equals(Optional.of(effect.value())));
  }

  private String chance(double corrected) {
    return corrected < 0.001 ? format.text("winloss.hardly") : format.rate(corrected);
  }

  public List<Choice> getPeriods() {
    List<Choice> choices = new ArrayList<>();
    for (Grain grain : List.of(Grain.YEAR, Grain.QUARTER, Grain.MONTH)) {
      LocalDate start = grain.startOf(run.knownDay());
      int most = grain == Grain.MONTH ? MONTHS : grain == Grain.QUARTER ? MONTHS / 3 : 3;
      for (int i = 0; i < most; i++) {
        Period each = grain.from(start);
        choices.add(
            new Choice(
                each.label(),
                grain == Grain.MONTH
                    ? format.month(YearMonth.from(start))
                    : each.label().replace('-', ' '),
                each.label().equals(period.label())));
        start = grain.later(start, -1);
      }
    }
    return choices;
  }

  /** By what the deals can be limited: every value that occurs, besides the chosen one. */
  public List<Limit> getLimits() {
    return WinLossAddress.LIMITS.stream()
        .map(this::limit)
        .filter(limit -> limit.choices().size() > 2 || limit.changed())
        .toList();
  }

  private Limit limit(Factor factor) {
    Optional<String> chosen = Optional.ofNullable(address.limits().get(factor));
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", format.text("winloss.all"), chosen.isEmpty()));
    Stream.concat(deals.stream().map(deal -> deal.factors().get(factor)), chosen.stream())
        .filter(Objects::nonNull) // a team the person is not told
        .distinct()
        .map(
            value ->
                new Choice(
                    WinLossAddress.written(value),
                    names.name(factor, value),
                    chosen.equals(Optional.of(value))))
        .sorted(Comparator.comparing(Choice::name))
        .forEach(choices::add);
    return new Limit(factor.code(), names.name(factor), choices, chosen.isPresent());
  }

  public boolean isLimited() {
    return !address.limits().isEmpty();
  }

  public String getReset() {
    return address.page() + "?period=" + period.label();
  }

  /** What the filter form keeps besides its own fields. */
  public List<Choice> getKept() {
    return address.parameter("run").map(value -> new Choice("run", value, true)).stream().toList();
  }

  public String getAllWon() {
    return address.open("show", WON);
  }

  public String getAllLost() {
    return address.open("show", LOST);
  }

  public boolean isOpen() {
    return open != null;
  }

  public String getClose() {
    return address.open();
  }

  /** How many deals the open figure counts. */
  public int getOpenCount() {
    return open.size();
  }

  public String getOpenTitle() {
    return format.text("winloss.deals", format.count(open.size()));
  }

  public String getOpenContext() {
    return switch (address.parameter("show").orElse("")) {
      case "factor" ->
          Factor.named(address.value("factor").orElse(""))
              .map(
                  factor ->
                      names.name(factor)
                          + ": "
                          + names.name(factor, address.value("value").orElse("")))
              .orElse("");
      case WON -> reasonTitle("winloss.won");
      default -> reasonTitle("winloss.lost");
    };
  }

  private String reasonTitle(String key) {
    return address
        .value("reason")
        .map(
            reason ->
                format.text(key)
                    + " · "
                    + (reason.isEmpty() ? format.text("winloss.noReason") : reason))
        .orElse(format.text(key));
  }

  public String getOpenFoot() {
    return format.text(
        "winloss.shown", format.count(Math.min(SHOWN, open.size())), format.count(open.size()));
  }

  /** The newest first. */
  public List<DealLine> getOpenLines() {
    List<ClosedDeal> shown =
        open.stream()
            .sorted(
                Comparator.comparing(ClosedDeal::closedOn)
                    .reversed()
                    .thenComparing(ClosedDeal::opportunity))
            .limit(SHOWN)
            .toList();
    List<DealNames> called = query.names(shown);
    List<DealLine> lines = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      ClosedDeal deal = shown.get(i);
      lines.add(
          new DealLine(
              called.get(i).company(),
              called.get(i).deal(),
              format.date(deal.closedOn()),
              deal.won(),
              deal.reason(),
              format.cents(deal.cents()),
              address.lead(called.get(i).lead())));
    }
    return lines;
  }

  private boolean isOpen(String show) {
    return address.parameter("show").equals(Optional.of(show));
  }

  private Predicate<ClosedDeal> shown(String show) {
    if (show.equals("factor")) {
      Optional<Factor> factor = address.value("factor").flatMap(Factor::named);
      String value = address.value("value").orElse("");
      return deal -> factor.map(f -> value.equals(deal.factors().get(f))).orElse(false);
    }
    Optional<String> reason = address.value("reason");
    return deal ->
        deal.won() == show.equals(WON)
            && reason.map(text -> text.equals(deal.reason())).orElse(true);
  }

  /** The year of the last complete month: months alone seldom close enough deals. */
  private Period period() {
    return address
        .parameter("period")
        .flatMap(
            label ->
                Stream.of(Grain.MONTH, Grain.QUARTER, Grain.YEAR)
                    .flatMap(grain -> grain.parse(label).map(grain::from).stream())
                    .findFirst())
        .orElseGet(
            () ->
                Grain.YEAR.from(
                    Grain.YEAR.startOf(
                        Grain.MONTH.later(Grain.MONTH.startOf(run.knownDay()), -1))));
  }

  private Optional<PublishedRun> run(String number) {
    return number.matches("\\d{1,9}") ? runs.named(Integer.parseInt(number)) : Optional.empty();
  }

  private static BigDecimal divided(long above, long below) {
    return below == 0
        ? null
        : BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), MathContext.DECIMAL64);
  }

  private static BigDecimal rounded(double lift) {
    return BigDecimal.valueOf(lift).round(new MathContext(3));
  }
}
