package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.closedloop.kpi.Signal;

/** What a lead qualified by Marketing (MQL) costs. */
@ApplicationScoped
public class CostPerMql extends CostPerCase {

  @Override
  public String code() {
    return "cost-per-mql";
  }

  @Override
  public int position() {
    return 450;
  }

  @Override
  String cases() {
    return "qualified-leads";
  }

  @Override
  Optional<String> followed() {
    return Optional.of("lead-to-mql");
  }

  @Override
  public Signal signal() {
    return Signal.LEADING;
  }
}
