package org.closedloop.winloss.web;

import org.closedloop.shell.web.Options;

/** One entry of a choice. */
public record Choice(String value, String name, boolean chosen) implements Options.Entry {}
