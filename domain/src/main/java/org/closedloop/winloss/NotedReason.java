package org.closedloop.winloss;

/**
 * How often a reason was noted for deals that ended alike.
 *
 * @param reason in the words of the source; empty where none was noted
 * @param share of the deals that ended alike
 */
public record NotedReason(String reason, int deals, double share, long cents) {}
