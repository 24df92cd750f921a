package org.closedloop.report.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.closedloop.report.service.Verification;

/** What came of making a run or a workbook once more, as other systems read it. */
@JsonbPropertyOrder({
  "id",
  "subject",
  "number",
  "state",
  "requestedBy",
  "startedAt",
  "endedAt",
  "percent",
  "cells",
  "differences",
  "expectedHash",
  "hash",
  "named",
  "failure"
})
public record VerificationForm(
    long id,
    String subject,
    long number,
    String state,
    String requestedBy,
    Instant startedAt,
    Instant endedAt,
    int percent,
    long cells,
    long differences,
    String expectedHash,
    String hash,
    List<String> named,
    String failure) {

  static VerificationForm of(Verification verification) {
    return new VerificationForm(
        verification.id(),
        verification.subject().name(),
        verification.number(),
        verification.state().name(),
        verification.requestedBy(),
        verification.startedAt(),
        verification.endedAt(),
        verification.percent(),
        verification.cells(),
        verification.differences(),
        verification.expectedHash(),
        verification.hash(),
        verification.named(),
        verification.failure());
  }
}
