package org.closedloop.journey;

import org.closedloop.lead.LeadStage;

/** A lead entered a stage. */
public record StageRow(
    long id, long at, long recordedAt, long corrects, boolean retracted, LeadStage stage)
    implements HistoryRow {}
