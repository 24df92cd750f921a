package org.closedloop.kpi.credit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.attribution.AttributionModel;
import org.closedloop.attribution.Level;
import org.closedloop.journey.Deal;
import org.closedloop.journey.LeadJourney;
import org.closedloop.journey.Moment;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/**
 * Revenue as Marketing and Sales agreed to share it, in cents: each deal by the model of the
 * agreement in force when it was won, by the W-shape where none was chosen.
 */
public final class AgreedRevenue implements Measure {

  private static final String USUAL = "w-shape";

  private final Map<String, AttributionModel> models = new HashMap<>();

  AgreedRevenue(List<AttributionModel> models) {
    models.forEach(model -> this.models.put(model.code(), model));
  }

  @Override
  public String code() {
    return CreditMeasures.AGREED;
  }

  /** One more with every change of any model. */
  @Override
  public int version() {
    return 1 + models.values().stream().mapToInt(model -> model.version() - 1).sum();
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    for (Deal deal : journey.deals()) {
      if (deal.won().isPresent()) {
        CreditedRevenue.credit(
            model(journey, deal.won().get()),
            deal,
            journey.path(deal, Level.DEAL),
            deal.amount(),
            into);
      }
    }
  }

  private AttributionModel model(LeadJourney journey, Moment win) {
    return journey.agreedModel(win).map(models::get).orElseGet(() -> models.get(USUAL));
  }
}
