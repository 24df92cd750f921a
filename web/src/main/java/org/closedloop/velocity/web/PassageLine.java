package org.closedloop.velocity.web;

/**
 * A transition, formatted.
 *
 * @param open not got further yet, or never
 * @param median in days, or words that fewer than half ever do
 * @param early share within 30 days; {@code late} within 90, each with its interval
 * @param href opens the leads that entered; {@code reachedHref} those that got further
 */
public record PassageLine(
    String name,
    String entered,
    String reached,
    String open,
    String median,
    String early,
    String earlyInterval,
    String late,
    String lateInterval,
    String href,
    String reachedHref) {}
