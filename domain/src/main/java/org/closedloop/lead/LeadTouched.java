package org.closedloop.lead;

/** Somebody has just changed something about a lead; told when it is about to be stored. */
public record LeadTouched(long lead) {}
