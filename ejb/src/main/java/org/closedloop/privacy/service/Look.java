package org.closedloop.privacy.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Somebody looked at a figure of single persons.
 *
 * @param account who
 * @param figure code of the KPI
 * @param from first day the figure was about
 * @param to the day after the last one
 * @param whom codes of the employees; empty if it was everybody
 */
public record Look(
    Instant at, String account, String figure, LocalDate from, LocalDate to, List<String> whom)
    implements Serializable {

  public Look {
    whom = List.copyOf(whom);
  }
}
