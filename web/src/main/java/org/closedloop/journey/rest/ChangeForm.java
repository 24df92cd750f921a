package org.closedloop.journey.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import org.closedloop.journey.service.Change;

/** One row of a lead's history; {@code kind} and {@code id} together name it. */
@JsonbPropertyOrder({"kind", "id", "lead", "at", "recordedAt", "what", "corrects", "retracted"})
public record ChangeForm(
    String kind,
    long id,
    String lead,
    Instant at,
    Instant recordedAt,
    String what,
    Long corrects,
    boolean retracted) {

  static ChangeForm of(Change change) {
    return new ChangeForm(
        change.kind(),
        change.id(),
        change.lead(),
        change.at(),
        change.recordedAt(),
        change.what(),
        change.corrects(),
        change.retracted());
  }
}
