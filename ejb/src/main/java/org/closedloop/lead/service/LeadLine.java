package org.closedloop.lead.service;

import java.io.Serializable;
import org.closedloop.scoring.service.LeadPoints;

/**
 * A lead with what it is worth calling.
 *
 * @param points null if it was not scored yet
 */
public record LeadLine(LeadRow lead, LeadPoints points) implements Serializable {}
