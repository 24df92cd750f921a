package org.closedloop.home.service;

import org.closedloop.lead.LeadStage;

/** How many leads stand on a stage this moment. */
public record StageNow(LeadStage stage, long leads) {}
