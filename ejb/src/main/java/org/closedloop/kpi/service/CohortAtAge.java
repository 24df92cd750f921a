package org.closedloop.kpi.service;

import org.closedloop.statistics.Interval;

/**
 * What a cohort had come to when its leads were of one age: what makes cohorts of any age
 * comparable.
 *
 * @param age in days since the leads entered
 * @param reached how many leads are that old
 * @param counted whether all leads of the cohort are that old, so that the share is counted; else
 *     it is estimated from those who are (Kaplan-Meier)
 * @param converted how many leads have converted by that age so far
 * @param share of the leads, as a fraction
 * @param interval in which it lies with 95 percent confidence
 */
public record CohortAtAge(
    int age, long reached, boolean counted, long converted, double share, Interval interval) {}
