package org.closedloop.shell.web;

/**
 * A letter that, after g, leads to a page.
 *
 * @param letter what is pressed
 * @param entry where it leads
 */
public record Shortcut(String letter, Entry entry) {}
