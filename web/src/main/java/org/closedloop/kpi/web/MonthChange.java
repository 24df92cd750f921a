package org.closedloop.kpi.web;

/**
 * Something that changed in a month, as one sentence.
 *
 * @param icon name of a glyph, without its prefix
 * @param tone positive, breach, warning or info
 * @param title what changed, the words that count
 * @param text the rest of the sentence
 * @param href where the evidence stands; null if there is none
 */
public record MonthChange(String icon, String tone, String title, String text, String href) {}
