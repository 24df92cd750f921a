package org.closedloop.report.service;

import java.io.Serializable;

/**
 * Somebody's wish to be told when a new workbook can be had.
 *
 * @param language of the workbook, {@code de} or {@code en}
 * @param rhythm after every night, or once a month
 */
public record Subscription(String account, String report, String language, Occasion rhythm)
    implements Serializable {}
