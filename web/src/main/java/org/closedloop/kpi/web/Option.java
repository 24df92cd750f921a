package org.closedloop.kpi.web;

/** One entry of a choice in the filter bar. */
public record Option(String value, String name, boolean chosen) {}
