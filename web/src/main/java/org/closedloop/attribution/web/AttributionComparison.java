package org.closedloop.attribution.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URLEncoder;
import java.text.Collator;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.closedloop.attribution.Level;
import org.closedloop.attribution.service.Agreed;
import org.closedloop.attribution.service.AttributionQuery;
import org.closedloop.attribution.service.Comparing;
import org.closedloop.attribution.service.Comparison;
import org.closedloop.attribution.service.CreditedDeal;
import org.closedloop.attribution.service.CreditedDeals;
import org.closedloop.attribution.service.Credits;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.Period;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.kpi.service.SliceNamesQuery;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.Language;
import org.closedloop.statistics.Ranking;

/** All models side by side: what each credits to every channel, and how far they disagree. */
@Named
@RequestScoped
public class AttributionComparison {

  private static final int NAMES = 5_000;
  private static final int MONTHS = 24;
  private static final int CENTS_PER_THOUSAND = 5;
  private static final double WHOLE = 100;
  private static final String EMPTY = "~"; // forms leave empty values out
  private static final String UNCREDITED = "none";

  @Inject private AttributionQuery query;
  @Inject private PublishedRunQuery runs;
  @Inject private SliceNamesQuery names;
  @Inject private Language language;
  @Inject private Format format;
  @Inject private HttpServletRequest request;

  private Comparison comparison;
  private Period period;
  private List<MatrixRow> rows;
  private CreditedDeals deals;

  public void load() {
    Optional<PublishedRun> run = parameter("run").flatMap(this::run).or(runs::newest);
    if (run.isEmpty()) {
      return;
    }
    period = period(run.get());
    comparison =
        query.compare(
            new Comparing(
                period.startInclusive(), period.endExclusive(), level(), by(), run.get()));
    rows = rows();
    if (model() != null) {
      deals =
          query.deals(
              comparison.asked(),
              UNCREDITED.equals(model()) ? null : model(),
              parameter("place").map(place -> place.equals(EMPTY) ? "" : place).orElse(null));
    }
  }

  public boolean isPublished() {
    return comparison != null;
  }

  /** Why nothing can be shared; empty if something can. */
  public String getNothing() {
    return comparison.won().deals() == 0 ? format.text("attribution.comparison.nothingWon") : "";
  }

  public Comparison getComparison() {
    return comparison;
  }

  public String getContext() {
    return format.text(
        "attribution.comparison.context",
        format.period(period.startInclusive(), period.endExclusive().minusDays(1)),
        String.valueOf(comparison.asked().run().id()));
  }

  public String getCaption() {
    return format.text("attribution.comparison.caption." + by().code());
  }

  public String getModelCount() {
    return format.text("attribution.comparison.models", String.valueOf(comparison.models().size()));
  }

  public String getAgreedModel() {
    return format.text(
        comparison.agreed().agreement().isEmpty()
            ? "attribution.comparison.usual"
            : "attribution.comparison.agreed",
        format.text("attribution.model." + comparison.agreed().model()));
  }

  /** What the return is computed from; it stands with the figure. */
  public String getBasis() {
    return format.text(
        "attribution.comparison.basis",
        format.text("attribution.model." + comparison.models().get(returning())));
  }

  /** The models by whose credits the return can be computed. */
  public List<Choice> getReturns() {
    return IntStream.range(0, comparison.models().size())
        .filter(comparison::speaks)
        .mapToObj(
            i ->
                new Choice(
                    i == comparison.agreedPlace() ? "" : comparison.models().get(i),
                    format.text(
                        "attribution.comparison.return",
                        format.text("attribution.model." + comparison.models().get(i))),
                    i == returning()))
        .toList();
  }

  /** The place of the model by which the return is computed: the agreed one, or a chosen one. */
  private int returning() {
    int chosen = parameter("return").map(comparison.models()::indexOf).orElse(-1);
    return chosen >= 0 && comparison.speaks(chosen) ? chosen : comparison.agreedPlace();
  }

  public List<MatrixCell> getHeads() {
    return IntStream.range(0, comparison.models().size())
        .mapToObj(
            i ->
                new MatrixCell(
                    format.text("attribution.model." + comparison.models().get(i)),
                    format.text("attribution.model." + comparison.models().get(i) + ".rule"),
                    i == comparison.agreedPlace(),
                    false,
                    ""))
        .toList();
  }

  public List<MatrixRow> getRows() {
    return rows;
  }

  /** Deals before which nobody was met, under every model. */
  public List<MatrixCell> getUncredited() {
    return IntStream.range(0, comparison.models().size())
        .mapToObj(
            i ->
                cell(
                    comparison.uncredited(),
                    i,
                    UNCREDITED,
                    null,
                    comparison.uncredited() == 0 || !comparison.speaks(i)))
        .toList();
  }

  public List<MatrixCell> getTotals() {
    return IntStream.range(0, comparison.models().size())
        .mapToObj(
            i ->
                cell(comparison.total().cents().get(i), i, comparison.models().get(i), null, false))
        .toList();
  }

  public String getCost() {
    return thousands(comparison.total().cost());
  }

  public String getRomi() {
    return format.rate(comparison.total().returned(returning()).orElse(null));
  }

  public String getWon() {
    return format.cents(comparison.won().cents());
  }

  /** A share of what was won. */
  public String share(long cents) {
    return format.rate(
        comparison.won().cents() == 0
            ? null
            : BigDecimal.valueOf(cents)
                .divide(BigDecimal.valueOf(comparison.won().cents()), MathContext.DECIMAL64));
  }

  public String getSourcedName() {
    return format.text("attribution.sourced." + comparison.agreed().sourced());
  }

  /** A definition of sourced revenue with its share, and where the leads behind it are listed. */
  public record Share(String name, String value, String href) {}

  public List<Share> getDefinitions() {
    return Agreed.DEFINITIONS.stream()
        .map(
            each ->
                new Share(
                    format.text("attribution.sourced." + each),
                    share(comparison.sourced().under(each)),
                    leadsOf("sourced-share-" + each)))
        .toList();
  }

  /** Where the leads behind a figure of these days are listed, as the same run knows it. */
  public String leadsOf(String kpi) {
    return request.getContextPath()
        + "/kpi/cell.xhtml?kpi="
        + kpi
        + "&from="
        + period.startInclusive()
        + "&to="
        + period.endExclusive()
        + "&basis=period&run="
        + comparison.asked().run().id();
  }

  /** Where the deals are listed before which nobody was met; null if there are none. */
  public String getUncreditedHref() {
    return comparison.uncredited() == 0 ? null : address("model", UNCREDITED);
  }

  /** Whether the deals on the page add up to their sum; of a longer list that cannot be said. */
  public boolean isDealsAgree() {
    return deals.items().size() < deals.count()
        || deals.items().stream().mapToLong(CreditedDeal::credited).sum() == deals.cents();
  }

  public long getSourcedCents() {
    return comparison.sourced().under(comparison.agreed().sourced());
  }

  public List<Choice> getPeriods() {
    List<Choice> choices = new ArrayList<>();
    LocalDate today = comparison.asked().run().knownDay();
    for (Grain grain : List.of(Grain.MONTH, Grain.QUARTER, Grain.YEAR)) {
      LocalDate start = grain.startOf(today);
      int most = grain == Grain.MONTH ? MONTHS : grain == Grain.QUARTER ? MONTHS / 3 : 3;
      for (int i = 0; i < most; i++) {
        Period each = grain.from(start);
        choices.add(
            new Choice(
                each.label(),
                grain == Grain.MONTH
                    ? format.month(YearMonth.from(start))
                    : each.label().replace('-', ' '),
                each.startInclusive().equals(period.startInclusive())
                    && each.endExclusive().equals(period.endExclusive())));
        start = grain.later(start, -1);
      }
    }
    return choices;
  }

  public List<Choice> getLevels() {
    return Arrays.stream(new Level[] {Level.LEAD, Level.DEAL, Level.ACCOUNT})
        .map(
            each ->
                new Choice(
                    address("level", each == Level.DEAL ? null : each.code()),
                    format.text("attribution.level." + each.code()),
                    each == level()))
        .toList();
  }

  public List<Choice> getCuts() {
    return Stream.of(Dimension.CHANNEL, Dimension.CAMPAIGN)
        .map(
            each ->
                new Choice(
                    address("by", each == Dimension.CHANNEL ? null : each.code()),
                    format.text("kpi.by." + each.code()),
                    each == by()))
        .toList();
  }

  /** What the filter form keeps besides its own fields. */
  public List<Choice> getKept() {
    return Stream.of("level", "by", "run")
        .flatMap(name -> parameter(name).map(value -> new Choice(name, value, true)).stream())
        .toList();
  }

  public boolean isOpen() {
    return deals != null;
  }

  public CreditedDeals getDeals() {
    return deals;
  }

  public String getDealsTitle() {
    return format.centsExact(deals.cents());
  }

  public String getDealsContext() {
    String model =
        UNCREDITED.equals(model())
            ? format.text("attribution.comparison.uncredited")
            : format.text("attribution.model." + model());
    String place = parameter("place").map(each -> name(each.equals(EMPTY) ? "" : each)).orElse("");
    return Stream.of(model, place, format.text("attribution.level." + level().code()))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  public List<DealLine> getDealLines() {
    return deals.items().stream()
        .map(
            deal ->
                new DealLine(
                    deal.deal(),
                    deal.company() == null ? deal.key() : deal.company(),
                    format.date(deal.wonOn()),
                    format.centsExact(deal.won()),
                    format.centsExact(deal.credited()),
                    request.getContextPath()
                        + "/lead/lead.xhtml?key="
                        + URLEncoder.encode(deal.key(), UTF_8)))
        .toList();
  }

  public String getClose() {
    return address("model", null);
  }

  /** Whether some rows rest on too few deals to be ranked. */
  public boolean isFew() {
    return rows.stream().anyMatch(MatrixRow::few);
  }

  public String getFewNote() {
    return format.text("attribution.comparison.few", Ranking.ENOUGH);
  }

  /** The ones that may be ranked in their order, then the others by name. */
  private List<Credits> ordered(Map<String, Long> counts) {
    List<Credits> ordered = new ArrayList<>();
    List<Credits> others = new ArrayList<>();
    for (Credits row : comparison.rows()) {
      (Ranking.deservesPlace(counts.getOrDefault(row.place(), 0L)) ? ordered : others).add(row);
    }
    others.sort(
        Comparator.comparing((Credits row) -> row.place().isEmpty())
            .thenComparing(
                row -> name(row.place()), Collator.getInstance(language.getLocale())::compare));
    ordered.addAll(others);
    return ordered;
  }

  private List<MatrixRow> rows() {
    long widest = comparison.rows().stream().mapToLong(Credits::most).max().orElse(0);
    int lock = comparison.agreedPlace();
    Map<String, Long> counts = query.dealCounts(comparison.asked(), comparison.models().get(lock));
    List<MatrixRow> made = new ArrayList<>();
    for (Credits credits : ordered(counts)) {
      long count = counts.getOrDefault(credits.place(), 0L);
      boolean speaking = credits.cents().stream().anyMatch(cents -> cents != 0);
      List<Long> said =
          IntStream.range(0, credits.cents().size())
              .filter(comparison::speaks)
              .mapToObj(credits.cents()::get)
              .toList();
      Credits spoken =
          said.isEmpty() ? credits : new Credits(credits.place(), said, credits.cost());
      double scale = widest <= 0 ? 0 : WHOLE / widest;
      made.add(
          new MatrixRow(
              name(credits.place()),
              IntStream.range(0, credits.cents().size())
                  .mapToObj(
                      i ->
                          cell(
                              credits.cents().get(i),
                              i,
                              comparison.models().get(i),
                              credits.place(),
                              credits.cents().get(i) == 0))
                  .toList(),
              new MatrixRow.Range(
                  Math.max(0, spoken.least() * scale),
                  Math.max(0, (spoken.most() - Math.max(0, spoken.least())) * scale),
                  Math.max(0, credits.cents().get(lock) * scale)),
              speaking
                  ? format.percent(
                      new Credits("", withAgreed(said, credits.cents().get(lock)), 0)
                          .spread(said.size())
                          .orElse(null))
                  : format.percent(null),
              thousands(credits.cost()),
              format.percent(credits.returned(returning()).orElse(null)),
              format.count(count),
              !Ranking.deservesPlace(count),
              count == 0 || !comparison.speaks(lock)
                  ? ""
                  : address(
                      "model", comparison.models().get(lock), "place", written(credits.place()))));
    }
    return made;
  }

  private static List<Long> withAgreed(List<Long> said, long agreed) {
    List<Long> all = new ArrayList<>(said);
    all.add(agreed);
    return all;
  }

  private MatrixCell cell(long cents, int model, String opens, String place, boolean closed) {
    boolean speaks = comparison.speaks(model);
    return new MatrixCell(
        speaks ? thousands(cents) : "–",
        speaks ? format.centsExact(cents) : format.text("attribution.comparison.notFitted"),
        model == comparison.agreedPlace(),
        opens.equals(model())
            && parameter("place").orElse(null) != null == (place != null)
            && (place == null || written(place).equals(parameter("place").orElse(""))),
        closed || !speaks
            ? ""
            : address("model", opens, "place", place == null ? null : written(place)));
  }

  private String thousands(long cents) {
    return format.number(BigDecimal.valueOf(cents, CENTS_PER_THOUSAND));
  }

  private String name(String place) {
    return place.isEmpty()
        ? format.text("kpi.slice.empty")
        : names.names(by(), language.getLocale(), NAMES).getOrDefault(place, place);
  }

  private Level level() {
    return parameter("level")
        .flatMap(
            code -> Arrays.stream(Level.values()).filter(l -> l.code().equals(code)).findFirst())
        .orElse(Level.DEAL);
  }

  private Dimension by() {
    return parameter("by").filter(Dimension.CAMPAIGN.code()::equals).isPresent()
        ? Dimension.CAMPAIGN
        : Dimension.CHANNEL;
  }

  private String model() {
    return parameter("model").orElse(null);
  }

  private Period period(PublishedRun run) {
    return parameter("period")
        .flatMap(
            label ->
                Stream.of(Grain.MONTH, Grain.QUARTER, Grain.YEAR)
                    .flatMap(grain -> grain.parse(label).map(grain::from).stream())
                    .findFirst())
        .filter(found -> found.startInclusive().getDayOfMonth() == 1)
        .orElseGet(
            () -> Grain.MONTH.from(Grain.MONTH.later(Grain.MONTH.startOf(run.knownDay()), -1)));
  }

  private Optional<PublishedRun> run(String number) {
    return number.matches("\\d{1,9}") ? runs.named(Integer.parseInt(number)) : Optional.empty();
  }

  /** This page with some parameters set anew; null takes one out. Deals open by what is set. */
  private String address(String... changes) {
    List<String> parts = new ArrayList<>();
    for (String name : List.of("period", "level", "by", "run", "return", "model", "place")) {
      String value = parameter(name).orElse(null);
      if (name.equals("model") || name.equals("place")) {
        value = null;
      }
      for (int i = 0; i < changes.length; i += 2) {
        value = changes[i].equals(name) ? changes[i + 1] : value;
      }
      if (value != null) {
        parts.add(name + '=' + URLEncoder.encode(value, UTF_8));
      }
    }
    return request.getRequestURI() + (parts.isEmpty() ? "" : '?' + String.join("&", parts));
  }

  private static String written(String place) {
    return place.isEmpty() ? EMPTY : place;
  }

  private Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty() && text.length() <= 200);
  }
}
