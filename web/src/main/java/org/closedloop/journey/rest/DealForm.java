package org.closedloop.journey.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import org.closedloop.journey.service.Deal;

/** A deal of a lead; amounts in cents of the currency beside them. */
@JsonbPropertyOrder({
  "key",
  "name",
  "stage",
  "outcome",
  "openedAt",
  "closedAt",
  "amount",
  "currency",
  "reportingAmount",
  "reason",
  "owner",
  "product",
  "cycle"
})
public record DealForm(
    String key,
    String name,
    String stage,
    String outcome,
    Instant openedAt,
    Instant closedAt,
    Long amount,
    String currency,
    Long reportingAmount,
    String reason,
    String owner,
    String product,
    int cycle) {

  static DealForm of(Deal deal) {
    return new DealForm(
        deal.key(),
        deal.name(),
        deal.stage(),
        deal.outcome().name(),
        deal.openedAt(),
        deal.closedAt(),
        deal.amount(),
        deal.currency(),
        deal.reportingCents(),
        deal.reason(),
        deal.owner(),
        deal.product(),
        deal.cycle());
  }
}
