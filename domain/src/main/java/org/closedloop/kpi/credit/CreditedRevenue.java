package org.closedloop.kpi.credit;

import java.util.stream.LongStream;
import org.closedloop.attribution.AttributionModel;
import org.closedloop.attribution.Level;
import org.closedloop.attribution.Path;
import org.closedloop.attribution.Split;
import org.closedloop.journey.Deal;
import org.closedloop.journey.LeadJourney;
import org.closedloop.journey.Moment;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/**
 * Revenue as one model shares it, in cents: on the day of the win, where each contact belongs.
 *
 * <p>On levels other than the deal it is what differs from the deal's credits.
 */
public final class CreditedRevenue implements Measure {

  private final AttributionModel model;
  private final Level level;

  CreditedRevenue(AttributionModel model, Level level) {
    this.model = model;
    this.level = level;
  }

  @Override
  public String code() {
    return CreditMeasures.credited(model.code(), level);
  }

  @Override
  public int version() {
    return model.version();
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    for (Deal deal : journey.deals()) {
      if (deal.won().isPresent()) {
        Path usual = journey.path(deal, Level.DEAL);
        if (level == Level.DEAL) {
          credit(model, deal, usual, deal.amount(), into);
          continue;
        }
        Path path = journey.path(deal, level);
        if (path != usual) {
          credit(model, deal, usual, -deal.amount(), into);
          credit(model, deal, path, deal.amount(), into);
        }
      }
    }
  }

  /** The amount of a deal, shared along a path. */
  static void credit(AttributionModel model, Deal deal, Path path, long amount, Measurements into) {
    if (path.isEmpty() || amount == 0) {
      return;
    }
    long[] parts = model.parts(path);
    if (LongStream.of(parts).allMatch(part -> part == 0)) {
      return; // the model cannot say yet
    }
    long[] cents = Split.of(amount, parts);
    Moment win = deal.won().orElseThrow();
    for (int i = 0; i < cents.length; i++) {
      into.book(win.day(), deal.opened().day(), path.touches().get(i).slice(), cents[i]);
    }
  }
}
