package org.closedloop.opportunity.service;

import java.io.Serializable;

/** How many deals there are and what they are worth together. */
public record DealSum(long count, long cents) implements Serializable {}
