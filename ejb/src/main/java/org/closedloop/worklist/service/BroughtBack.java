package org.closedloop.worklist.service;

/**
 * What came of a worklist that was brought back.
 *
 * @param taken rows that stand with their leads now
 * @param kept rows that wait for a decision
 * @param before rows that had been brought back before
 * @param silent rows nobody wrote into
 */
public record BroughtBack(int taken, int kept, int before, int silent) {}
