package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What a new customer costs. */
@ApplicationScoped
public class CostPerCustomer extends CostPerCase {

  @Override
  public String code() {
    return "cost-per-customer";
  }

  @Override
  public int position() {
    return 470;
  }

  @Override
  String cases() {
    return "customers";
  }

  @Override
  Optional<String> followed() {
    return Optional.of("lead-to-customer");
  }
}
