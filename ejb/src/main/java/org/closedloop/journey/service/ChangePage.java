package org.closedloop.journey.service;

import java.util.List;

/**
 * Some of the changes.
 *
 * @param changes this page
 * @param total how many there are since the instant asked for
 * @param next where the next page begins; null on the last one
 */
public record ChangePage(List<Change> changes, long total, ChangeCursor next) {}
