package org.closedloop.attribution.service;

import java.util.List;

/**
 * The models side by side.
 *
 * @param models codes, in order
 * @param agreed what the agreement locks
 * @param rows by channel or campaign; largest credit of the agreed model first
 * @param uncredited cents of deals before which nobody was met, the same under every model
 * @param total of all rows and the uncredited ones, model by model
 * @param won what was booked as won, in cents
 * @param sourced cents under the agreed definition
 */
public record Comparison(
    Comparing asked,
    List<String> models,
    Agreed agreed,
    List<Credits> rows,
    long uncredited,
    Credits total,
    Won won,
    Sourced sourced) {

  /** Won revenue in cents and the number of deals. */
  public record Won(long cents, long deals) {}

  /** Cents under each of the three definitions, and influenced ones. */
  public record Sourced(long bySource, long byFirstTouch, long beforeSales, long influenced) {

    /** Cents under one of the definitions. */
    public long under(String definition) {
      return switch (definition) {
        case "by-source" -> bySource;
        case "by-first-touch" -> byFirstTouch;
        default -> beforeSales;
      };
    }
  }

  /** Where the agreed model stands among the models. */
  public int agreedPlace() {
    return Math.max(0, models.indexOf(agreed.model()));
  }

  /** Whether a model has learned enough to share anything; only fitted ones may not have. */
  public boolean speaks(int model) {
    return total.cents().get(model) == won.cents();
  }

  /** Whether every model that speaks shares exactly what was won. */
  public boolean addsUp() {
    return total.cents().stream().allMatch(sum -> sum == won.cents() || sum == uncredited);
  }
}
