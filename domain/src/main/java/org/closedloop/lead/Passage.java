package org.closedloop.lead;

import java.time.Instant;
import java.util.Optional;

/**
 * One stay of a lead in one stage.
 *
 * @param stage where the lead was
 * @param entered since when
 * @param left until when; empty while the lead is still there
 */
public record Passage(LeadStage stage, Instant entered, Optional<Instant> left) {}
