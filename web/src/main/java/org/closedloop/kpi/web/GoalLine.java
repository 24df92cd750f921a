package org.closedloop.kpi.web;

/**
 * A goal both departments agreed on, and how far it is.
 *
 * @param width of the bar in percent; mark where the goal stands
 * @param verdict good, narrow, bad, neutral or immature
 */
public record GoalLine(
    String code,
    String name,
    String value,
    String target,
    long width,
    long mark,
    String verdict,
    String word,
    String signal,
    String href) {}
