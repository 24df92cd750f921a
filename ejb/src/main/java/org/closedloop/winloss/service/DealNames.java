package org.closedloop.winloss.service;

/**
 * What a deal and its lead are called today.
 *
 * @param lead the lead's source key as in addresses
 */
public record DealNames(String lead, String company, String deal) {}
