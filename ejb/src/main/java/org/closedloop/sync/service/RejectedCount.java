package org.closedloop.sync.service;

import java.io.Serializable;

/** How many values of an import were refused, and in how many rows of its file they stand. */
public record RejectedCount(long values, long rows) implements Serializable {}
