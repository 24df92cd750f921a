package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.closedloop.kpi.Signal;

/** What a lead qualified by Sales (SQL) costs. */
@ApplicationScoped
public class CostPerSql extends CostPerCase {

  @Override
  public String code() {
    return "cost-per-sql";
  }

  @Override
  public int position() {
    return 460;
  }

  @Override
  String cases() {
    return "sales-qualified-leads";
  }

  @Override
  Optional<String> followed() {
    return Optional.of("lead-to-sql");
  }

  @Override
  public Signal signal() {
    return Signal.LEADING;
  }
}
