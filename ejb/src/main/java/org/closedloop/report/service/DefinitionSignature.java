package org.closedloop.report.service;

import java.time.Instant;
import org.closedloop.organisation.Department;

/**
 * A manager's name under the definitions of all figures.
 *
 * @param edition fingerprint of the definitions that were signed
 */
public record DefinitionSignature(Department side, String edition, Instant at, String signer) {

  private static final int PARTS = 4;

  /** As a manifest keeps it. */
  String text() {
    return side + " " + edition + ' ' + at + ' ' + signer;
  }

  static DefinitionSignature read(String text) {
    String[] parts = text.split(" ", PARTS);
    return new DefinitionSignature(
        Department.valueOf(parts[0]), parts[1], Instant.parse(parts[2]), parts[3]);
  }
}
