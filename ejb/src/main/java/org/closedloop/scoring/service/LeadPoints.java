package org.closedloop.scoring.service;

import java.io.Serializable;

/**
 * A lead's score as it stands in a list.
 *
 * @param grade letter of the fit and level of the engagement, such as B2
 * @param hot whether it should be called first
 */
public record LeadPoints(int points, String grade, boolean hot) implements Serializable {}
