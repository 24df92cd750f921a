package org.closedloop.kpi.web;

import java.util.List;

/**
 * One field of the filter bar.
 *
 * @param name the parameter it sets
 * @param label what stands before the choice
 * @param changed whether it limits what is shown
 */
public record Filter(String name, String label, List<Option> options, boolean changed) {}
