package org.closedloop.sla.kind;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.organisation.Department;
import org.closedloop.sla.BadTerm;
import org.closedloop.sla.Promise;

/**
 * Marketing brings so many qualified leads a month. Some types may count more than others.
 *
 * <p>A type is the content of one dimension, such as the channel. Weights are written as {@code
 * Messe=2, Empfehlung=1.5}; what is not named counts once.
 */
@ApplicationScoped
public class MonthlyVolume implements ObligationKind {

  /** The dimensions a type can be taken from. */
  public static final List<String> DIMENSIONS = List.of("channel", "segment", "product", "region");

  @Override
  public String code() {
    return "volume";
  }

  @Override
  public Department side() {
    return Department.MARKETING;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.whole("count", 200),
        Parameter.one("type", "channel", DIMENSIONS),
        Parameter.text("weights", ""));
  }

  /** By which dimension the leads are told apart. */
  public static String type(Promise promise) {
    String type = promise.text("type", "channel");
    if (!DIMENSIONS.contains(type)) {
      throw new BadTerm("type", type);
    }
    return type;
  }

  /** What each type counts. */
  public static Map<String, BigDecimal> weights(Promise promise) {
    Map<String, BigDecimal> weights = new HashMap<>();
    for (String part : promise.list("weights", "")) {
      int sign = part.lastIndexOf('=');
      try {
        weights.put(
            part.substring(0, sign).strip(), new BigDecimal(part.substring(sign + 1).strip()));
      } catch (IndexOutOfBoundsException | NumberFormatException e) {
        throw new BadTerm("weights", part);
      }
    }
    return weights;
  }

  /** The sum of leads by type, each with its weight. */
  public static BigDecimal weighted(Promise promise, Map<String, Long> leads) {
    Map<String, BigDecimal> weights = weights(promise);
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<String, Long> type : leads.entrySet()) {
      BigDecimal weight = weights.getOrDefault(type.getKey(), BigDecimal.ONE);
      sum = sum.add(weight.multiply(BigDecimal.valueOf(type.getValue())));
    }
    return sum;
  }
}
