package org.closedloop.attribution.web;

/** One entry of a choice; {@code value} is what stands in the address, or a whole address. */
public record Choice(String value, String name, boolean chosen) {}
