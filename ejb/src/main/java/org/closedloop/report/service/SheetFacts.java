package org.closedloop.report.service;

/**
 * A finished sheet.
 *
 * @param rows rows of its tables, heads and totals not counted
 * @param fingerprint the SHA-256 of all its values
 * @param cells how many values and formulas that are
 */
public record SheetFacts(String code, String name, long rows, String fingerprint, long cells) {}
