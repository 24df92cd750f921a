package org.closedloop.kpi.web;

/**
 * A channel on the page Marketing begins with, all values as written.
 *
 * @param href to the board, with the new leads of this channel beside it
 * @param qualifiedHref the same with those that were qualified
 */
public record ChannelLine(
    String name,
    String leads,
    String qualified,
    String cost,
    String romi,
    String href,
    String qualifiedHref) {}
