package org.closedloop.kpi.web;

import java.util.List;

/** Entries of a choice that belong together, under a heading. */
public record OptionGroup(String name, List<Option> options) {}
