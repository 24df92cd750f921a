package org.closedloop.kpi.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.Locale;
import org.closedloop.catalog.Unfed;

/**
 * Something today's data cannot report, for other systems.
 *
 * @param subject figure or promise
 * @param agreed whether the agreement in force relies on it
 */
@JsonbPropertyOrder({"subject", "code", "agreed", "missing"})
public record UnfedForm(String subject, String code, boolean agreed, List<MissingForm> missing) {

  /** What nobody delivers; {@code last} is null if it never was. */
  @JsonbPropertyOrder({"what", "last"})
  public record MissingForm(String what, String last) {}

  static UnfedForm of(Unfed unfed) {
    return new UnfedForm(
        unfed.subject().name().toLowerCase(Locale.ROOT),
        unfed.code(),
        unfed.agreed(),
        unfed.missing().stream()
            .map(
                missing ->
                    new MissingForm(
                        missing.what(), missing.last() == null ? null : missing.last().toString()))
            .toList());
  }
}
