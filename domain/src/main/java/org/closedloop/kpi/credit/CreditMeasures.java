package org.closedloop.kpi.credit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.closedloop.attribution.AttributionModel;
import org.closedloop.attribution.Level;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Unit;

/**
 * The measures of attribution: for every model and level the credits, for every level what nobody
 * can be credited with.
 *
 * <p>On the level of deals they hold credits. On the other levels they hold what differs from the
 * deals' credits, which is nothing for most deals: the level itself is the sum of both.
 */
public final class CreditMeasures {

  static final String AGREED = "attributed-as-agreed";
  private static final String CREDITED = "attributed-";
  private static final String UNCREDITED = "unattributed-revenue";

  private CreditMeasures() {}

  /** All of them, for these models. */
  public static List<Measure> of(List<AttributionModel> models) {
    return Stream.concat(
            Arrays.stream(Level.values())
                .flatMap(
                    level ->
                        Stream.concat(
                            models.stream().map(model -> new CreditedRevenue(model, level)),
                            Stream.of(new UncreditedRevenue(level)))),
            Stream.of(new AgreedRevenue(models)))
        .map(Measure.class::cast)
        .toList();
  }

  /** The measure's code, never renamed. */
  public static String credited(String model, Level level) {
    return CREDITED + model + suffix(level);
  }

  /** The measure's code, never renamed. */
  public static String uncredited(Level level) {
    return UNCREDITED + suffix(level);
  }

  private static String suffix(Level level) {
    return level == Level.DEAL ? "" : "-" + level.code();
  }

  /** What the model agreed credits, by the day of the win. */
  public static Amounts creditsAsAgreed() {
    return Amounts.booked(AGREED).in(Unit.MONEY);
  }

  /** What a model credits on a level, by the day of the win. */
  public static Amounts credits(String model, Level level) {
    return level == Level.DEAL
        ? Amounts.booked(credited(model, level)).in(Unit.MONEY)
        : credits(model, Level.DEAL).plus(Amounts.booked(credited(model, level)));
  }

  /** What no model can credit on a level, by the day of the win. */
  public static Amounts withoutCredit(Level level) {
    return level == Level.DEAL
        ? Amounts.booked(uncredited(level)).in(Unit.MONEY)
        : withoutCredit(Level.DEAL).plus(Amounts.booked(uncredited(level)));
  }
}
