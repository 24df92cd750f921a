package org.closedloop.kpi.web;

/**
 * What the leads of one channel had come to at one age.
 *
 * @param href shows the cohorts of this channel alone
 * @param leads opens the leads that entered
 * @param few whether too few leads are that old to give it a place among the others
 * @param reached how many of its leads are that old, {@code reachedHref} opens them
 * @param converted how many had come on by then, {@code convertedHref} opens them
 */
public record ChannelRow(
    String name,
    String href,
    boolean few,
    String leads,
    String entered,
    String reachedHref,
    String reached,
    String convertedHref,
    String converted,
    String value,
    String interval) {}
