package org.closedloop.kpi.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.Cut;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Period;
import org.closedloop.refusal.NoSuchRecord;

/**
 * Understands a question as other systems and links ask it: a figure's code and named parameters.
 *
 * <p>Every parameter may be missing: the newest published run (for months both sides have signed,
 * the run they signed), the figure's usual basis, months, and everything the run knows are what is
 * meant then. A parameter nobody knows is refused, since ignoring it would answer another question.
 */
@ApplicationScoped
public class Questions {

  private static final Set<String> NAMES = Set.of("from", "to", "grain", "basis", "by", "run");

  @Inject private Catalog catalog;
  @Inject private PublishedRunQuery runs;
  @Inject private Asked asked;

  protected Questions() {} // for CDI

  public Questions(Catalog catalog, PublishedRunQuery runs) {
    this.catalog = catalog;
    this.runs = runs;
    asked = new Asked(runs);
  }

  /**
   * @param parameters what was asked; one given twice has two values
   * @param others names that mean something to the caller and nothing here
   * @throws NoSuchRecord if there is no such figure or no such published run
   * @throws BadParameter if a parameter makes no sense
   */
  public Question read(String kpi, Map<String, List<String>> parameters, Set<String> others) {
    Kpi figure = catalog.named(kpi).orElseThrow(() -> new NoSuchRecord("kpi", kpi));
    Basis basis = basis(figure, first(parameters, "basis"));
    String named = first(parameters, "run").orElse(null);
    PublishedRun run = asked.run(named);
    Period span = span(figure, basis, run, parameters);
    Grain grain = grain(first(parameters, "grain"));
    if (figure.comparesMonths()) {
      refuseParts(span, grain);
    }
    return new Question(
        figure,
        span.startInclusive(),
        span.endExclusive(),
        grain,
        basis,
        by(figure, parameters.getOrDefault("by", List.of())),
        only(figure, parameters, others),
        run,
        asked.frozen(named));
  }

  /** Days of a month have no counterpart in a shorter one. */
  private static void refuseParts(Period span, Grain grain) {
    if (grain == Grain.DAY) {
      throw new BadParameter("grain", grain.code(), "month, quarter, year, total");
    }
    if (span.startInclusive().getDayOfMonth() != 1) {
      throw new BadParameter("from", span.startInclusive().toString(), "2026-10-01");
    }
    if (span.endExclusive().getDayOfMonth() != 1) {
      throw new BadParameter("to", span.endExclusive().toString(), "2026-11-01");
    }
  }

  private Period span(
      Kpi kpi, Basis basis, PublishedRun run, Map<String, List<String>> parameters) {
    Optional<LocalDate> from = first(parameters, "from").map(text -> day("from", text));
    Optional<LocalDate> to = first(parameters, "to").map(text -> day("to", text));
    Period span =
        from.isPresent() && to.isPresent()
            ? new Period("", from.get(), to.get())
            : known(kpi, basis, run, from, to);
    if (!span.startInclusive().isBefore(span.endExclusive())) {
      throw new BadParameter("to", span.endExclusive().toString(), "> " + span.startInclusive());
    }
    return span;
  }

  private Period known(
      Kpi kpi, Basis basis, PublishedRun run, Optional<LocalDate> from, Optional<LocalDate> to) {
    LocalDate month = run.knownDay().withDayOfMonth(1);
    Period span =
        runs.span(run, kpi.definition().on(basis).orElseThrow())
            .orElse(new Period("", month, month.plusMonths(1)));
    return new Period("", from.orElse(span.startInclusive()), to.orElse(span.endExclusive()));
  }

  private static Basis basis(Kpi kpi, Optional<String> text) {
    if (text.isEmpty()) {
      return kpi.definition().usual();
    }
    return Basis.named(text.get())
        .filter(basis -> kpi.definition().on(basis).isPresent())
        .orElseThrow(
            () ->
                new BadParameter("basis", text.get(), join(kpi.definition().bases(), Basis::code)));
  }

  private static Grain grain(Optional<String> text) {
    return text.isEmpty()
        ? Grain.MONTH
        : Grain.named(text.get())
            .orElseThrow(
                () ->
                    new BadParameter(
                        "grain", text.get(), join(Arrays.asList(Grain.values()), Grain::code)));
  }

  private static List<Cut> by(Kpi kpi, List<String> texts) {
    List<Cut> cuts = new ArrayList<>();
    for (String text : texts) {
      for (String code : text.split(",")) {
        if (!code.isBlank()) {
          Cut cut = cut(kpi, code.strip()).orElseThrow(() -> notCutBy("by", code.strip(), kpi));
          if (!cuts.contains(cut)) {
            cuts.add(cut);
          }
        }
      }
    }
    return cuts;
  }

  private static Map<Cut, List<String>> only(
      Kpi kpi, Map<String, List<String>> parameters, Set<String> others) {
    Map<Cut, List<String>> only = new LinkedHashMap<>();
    parameters.forEach(
        (name, values) -> {
          if (!NAMES.contains(name) && !others.contains(name)) {
            Cut cut =
                cut(kpi, name).orElseThrow(() -> notCutBy(name, String.join(",", values), kpi));
            only.put(cut, List.copyOf(values));
          }
        });
    return only;
  }

  /** The cut of this name, if the figure can be cut that way. */
  private static Optional<Cut> cut(Kpi kpi, String code) {
    return Cut.named(code)
        .filter(
            cut -> cut.isAttribute() ? kpi.isOfLeads() : kpi.slices().contains(cut.dimension()));
  }

  private static BadParameter notCutBy(String parameter, String given, Kpi kpi) {
    if (kpi.slices().isEmpty()) {
      return BadParameter.noParts(parameter, kpi.code());
    }
    String dimensions = join(kpi.slices(), Dimension::code);
    return new BadParameter(
        parameter, given, kpi.isOfLeads() ? dimensions + ", attribute.<name>" : dimensions);
  }

  private static LocalDate day(String parameter, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new BadParameter(parameter, text, "2026-10-01");
    }
  }

  private static Optional<String> first(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of()).stream().findFirst();
  }

  private static <T> String join(Collection<T> things, Function<T, String> code) {
    return things.stream().map(code).collect(Collectors.joining(", "));
  }
}
