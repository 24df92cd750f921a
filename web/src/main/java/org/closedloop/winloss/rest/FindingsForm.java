package org.closedloop.winloss.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import org.closedloop.statistics.Interval;
import org.closedloop.winloss.Balance;
import org.closedloop.winloss.Effect;
import org.closedloop.winloss.Findings;
import org.closedloop.winloss.NotedReason;
import org.closedloop.winloss.service.Closings;

/**
 * What closed deals teach, for other systems. Amounts are in the company's currency, rates and
 * probabilities are fractions.
 *
 * @param activitiesForWon documented activities of Sales up to the closings
 */
@JsonbPropertyOrder({
  "run",
  "from",
  "to",
  "currency",
  "all",
  "activitiesForWon",
  "activitiesForLost",
  "lostFor",
  "wonFor",
  "fewest",
  "effects"
})
public record FindingsForm(
    int run,
    String from,
    String to,
    String currency,
    BalanceForm all,
    long activitiesForWon,
    long activitiesForLost,
    List<ReasonForm> lostFor,
    List<ReasonForm> wonFor,
    int fewest,
    List<EffectForm> effects) {

  /**
   * Some deals.
   *
   * @param winRate null without deals; {@code low} and {@code high} likewise
   */
  @JsonbPropertyOrder({"won", "lost", "wonValue", "lostValue", "winRate", "low", "high"})
  public record BalanceForm(
      int won,
      int lost,
      BigDecimal wonValue,
      BigDecimal lostValue,
      Double winRate,
      Double low,
      Double high) {

    static BalanceForm of(Balance balance) {
      Interval interval = balance.interval().orElse(null);
      return new BalanceForm(
          balance.won(),
          balance.lost(),
          money(balance.wonCents()),
          money(balance.lostCents()),
          balance.deals() == 0 ? null : balance.rate(),
          interval == null ? null : interval.low(),
          interval == null ? null : interval.high());
    }
  }

  /** A reason; empty where none was noted. */
  @JsonbPropertyOrder({"reason", "deals", "share", "value"})
  public record ReasonForm(String reason, int deals, double share, BigDecimal value) {

    static ReasonForm of(NotedReason reason) {
      return new ReasonForm(reason.reason(), reason.deals(), reason.share(), money(reason.cents()));
    }
  }

  /**
   * A circumstance.
   *
   * @param lift null where there are too few deals; so are all that follow
   */
  @JsonbPropertyOrder({
    "factor",
    "value",
    "verdict",
    "with",
    "without",
    "lift",
    "low",
    "high",
    "p",
    "pCorrected"
  })
  public record EffectForm(
      String factor,
      String value,
      String verdict,
      BalanceForm with,
      BalanceForm without,
      Double lift,
      Double low,
      Double high,
      Double p,
      Double pCorrected) {

    static EffectForm of(Effect effect) {
      Effect.Test test = effect.test();
      return new EffectForm(
          effect.factor().code(),
          effect.value(),
          effect.verdict().name(),
          BalanceForm.of(effect.with()),
          BalanceForm.of(effect.without()),
          test == null ? null : test.lift(),
          test == null ? null : test.difference().low(),
          test == null ? null : test.difference().high(),
          test == null ? null : test.chance(),
          test == null ? null : test.corrected());
    }
  }

  static FindingsForm of(Closings asked, Findings findings, String currency) {
    return new FindingsForm(
        asked.run().id(),
        asked.from().toString(),
        asked.to().toString(),
        currency,
        BalanceForm.of(findings.all()),
        findings.effort().forWon(),
        findings.effort().forLost(),
        findings.lostFor().stream().map(ReasonForm::of).toList(),
        findings.wonFor().stream().map(ReasonForm::of).toList(),
        Effect.FEWEST,
        findings.effects().stream().map(EffectForm::of).toList());
  }

  private static BigDecimal money(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}
