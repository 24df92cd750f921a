package org.closedloop.home.service;

import java.io.Serializable;
import org.closedloop.lead.LeadStage;

/** An open lead that should be called first. */
public record HotLead(
    String lead, String company, String person, LeadStage stage, int points, String grade)
    implements Serializable {}
