package org.closedloop.journey.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import org.closedloop.lead.Passage;

/** One stay of a lead in a stage; {@code left} is null while it lasts. */
@JsonbPropertyOrder({"stage", "entered", "left"})
public record PassageForm(String stage, Instant entered, Instant left) {

  static PassageForm of(Passage passage) {
    return new PassageForm(passage.stage().name(), passage.entered(), passage.left().orElse(null));
  }
}
