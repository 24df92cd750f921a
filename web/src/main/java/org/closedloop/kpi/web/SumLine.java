package org.closedloop.kpi.web;

/**
 * One line of a reconciliation.
 *
 * @param style empty for a whole, part for a part of it, "part line" for what stands apart
 */
public record SumLine(String name, String value, String style) {}
