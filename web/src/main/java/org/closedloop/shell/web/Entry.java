package org.closedloop.shell.web;

/**
 * One line of the navigation.
 *
 * @param code names the entry; its text is {@code shell.entry.<code>}
 * @param page address inside the application
 * @param icon name of the glyph, without its prefix
 */
public record Entry(String code, String page, String icon) {}
