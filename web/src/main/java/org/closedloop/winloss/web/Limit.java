package org.closedloop.winloss.web;

import java.util.List;

/**
 * One field of the filter bar.
 *
 * @param name the parameter it sets
 * @param changed whether it limits what is shown
 */
public record Limit(String name, String label, List<Choice> choices, boolean changed) {}
