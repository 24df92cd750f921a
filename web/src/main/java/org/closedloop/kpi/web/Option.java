package org.closedloop.kpi.web;

import org.closedloop.shell.web.Options;

/** One entry of a choice in the filter bar. */
public record Option(String value, String name, boolean chosen) implements Options.Entry {}
