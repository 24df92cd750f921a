package org.closedloop.winloss.web;

/**
 * A reason, formatted.
 *
 * @param width of its bar in percent
 * @param href opens its deals
 */
public record ReasonLine(
    String name,
    String deals,
    String share,
    double width,
    String amount,
    String href,
    boolean selected) {}
