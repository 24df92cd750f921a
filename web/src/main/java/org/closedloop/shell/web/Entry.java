package org.closedloop.shell.web;

/**
 * One line of the navigation.
 *
 * @param code names the page, for keys and for pages that light it
 * @param page address inside the application
 * @param icon name of the glyph, without its prefix
 * @param text what the role calls it; its text is {@code shell.entry.<text>}
 */
public record Entry(String code, String page, String icon, String text) {

  /** An entry every role calls the same. */
  Entry(String code, String page, String icon) {
    this(code, page, icon, code);
  }
}
