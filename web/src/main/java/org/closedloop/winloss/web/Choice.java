package org.closedloop.winloss.web;

/** One entry of a choice. */
public record Choice(String value, String name, boolean chosen) {}
