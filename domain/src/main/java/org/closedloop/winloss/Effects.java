package org.closedloop.winloss;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.closedloop.statistics.Fisher;
import org.closedloop.statistics.Holm;
import org.closedloop.statistics.Newcombe;

/** Looks at every circumstance of some deals, and corrects for looking at so many. */
final class Effects {

  private static final Comparator<Effect> BY_NAME =
      comparing(Effect::factor).thenComparing(Effect::value);

  private Effects() {}

  /** What was found first, the surest on top; then the rest by name. */
  static List<Effect> of(List<ClosedDeal> deals) {
    List<Effect> enough = new ArrayList<>();
    List<Effect> few = new ArrayList<>();
    byFactor(deals)
        .forEach(
            (factor, values) -> {
              Balance all = values.values().stream().reduce(Balance.NOTHING, Effects::sum);
              for (String value : asked(values)) {
                Balance with = values.get(value);
                Effect effect = new Effect(factor, value, with, all.minus(with), null);
                (isEnough(effect) ? enough : few).add(effect);
              }
            });
    List<Effect> tested = tested(enough);
    return Stream.of(
            tested.stream()
                .filter(Effect::isFound)
                .sorted(
                    comparingDouble((Effect effect) -> effect.test().corrected())
                        .thenComparing(BY_NAME)),
            tested.stream().filter(effect -> !effect.isFound()).sorted(BY_NAME),
            few.stream().sorted(BY_NAME))
        .flatMap(part -> part)
        .toList();
  }

  private static Map<Factor, Map<String, Balance>> byFactor(List<ClosedDeal> deals) {
    Map<Factor, Map<String, Balance>> balances = new EnumMap<>(Factor.class);
    for (ClosedDeal deal : deals) {
      deal.factors()
          .forEach(
              (factor, value) ->
                  balances
                      .computeIfAbsent(factor, any -> new TreeMap<>())
                      .merge(value, Balance.NOTHING.plus(deal), Effects::sum));
    }
    return balances;
  }

  /** Of two values one says all: the other is the same difference seen from behind. */
  private static List<String> asked(Map<String, Balance> values) {
    if (values.size() < 2) {
      return List.of();
    }
    return values.size() > 2
        ? List.copyOf(values.keySet())
        : values.entrySet().stream()
            .min(comparing(entry -> entry.getValue().deals()))
            .map(entry -> List.of(entry.getKey()))
            .orElseThrow();
  }

  private static boolean isEnough(Effect effect) {
    return effect.with().deals() >= Effect.FEWEST && effect.without().deals() >= Effect.FEWEST;
  }

  /** The same deals under two names, such as a region and its team, are one question. */
  private static List<Effect> tested(List<Effect> effects) {
    List<List<Balance>> questions = effects.stream().map(Effects::question).distinct().toList();
    double[] chances =
        questions.stream().mapToDouble(sides -> chance(sides.get(0), sides.get(1))).toArray();
    double[] corrected = Holm.adjusted(chances);
    return effects.stream()
        .map(
            effect -> {
              int asked = questions.indexOf(question(effect));
              return with(effect, chances[asked], corrected[asked]);
            })
        .toList();
  }

  private static List<Balance> question(Effect effect) {
    return List.of(effect.with(), effect.without());
  }

  private static double chance(Balance with, Balance without) {
    return Fisher.test(with.won(), with.deals(), without.won(), without.deals());
  }

  private static Effect with(Effect effect, double chance, double corrected) {
    Balance with = effect.with();
    Balance without = effect.without();
    double overall = sum(with, without).rate();
    return new Effect(
        effect.factor(),
        effect.value(),
        with,
        without,
        new Effect.Test(
            overall == 0 ? 1 : with.rate() / overall,
            Newcombe.difference(with.won(), with.deals(), without.won(), without.deals()),
            chance,
            corrected));
  }

  private static Balance sum(Balance one, Balance other) {
    return new Balance(
        one.won() + other.won(),
        one.lost() + other.lost(),
        one.wonCents() + other.wonCents(),
        one.lostCents() + other.lostCents());
  }
}
