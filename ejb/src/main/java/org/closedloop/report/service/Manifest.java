package org.closedloop.report.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * From what a workbook was made, and the proof of its values: enough to make it again and to find
 * it equal.
 *
 * @param asOf the last day whose events are in the figures
 * @param definitions version and fingerprint of every figure, by code
 * @param madeBy the account that asked for it
 */
public record Manifest(
    long id,
    String report,
    Report.Frame frame,
    LocalDate asOf,
    SortedMap<String, String> definitions,
    Proof proof,
    String madeBy,
    Instant madeAt) {}
