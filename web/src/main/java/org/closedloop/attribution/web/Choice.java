package org.closedloop.attribution.web;

import org.closedloop.shell.web.Options;

/** One entry of a choice; {@code value} is what stands in the address, or a whole address. */
public record Choice(String value, String name, boolean chosen) implements Options.Entry {}
