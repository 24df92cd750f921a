package org.closedloop.journey.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.Locale;
import org.closedloop.journey.service.Happening;

/** One thing in the story of a lead, with both clocks. */
@JsonbPropertyOrder({
  "at",
  "recordedAt",
  "kind",
  "what",
  "subject",
  "reason",
  "actor",
  "reportingAmount",
  "corrected",
  "correction",
  "retracted"
})
public record HappeningForm(
    Instant at,
    Instant recordedAt,
    String kind,
    String what,
    String subject,
    String reason,
    String actor,
    Long reportingAmount,
    boolean corrected,
    boolean correction,
    boolean retracted) {

  static HappeningForm of(Happening happening) {
    return new HappeningForm(
        happening.at(),
        happening.recordedAt(),
        happening.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        happening.what(),
        happening.subject(),
        happening.reason(),
        happening.actor(),
        happening.reportingCents(),
        happening.corrected(),
        happening.correction(),
        happening.retracted());
  }
}
