package org.closedloop.journey.service;

import java.io.Serializable;
import java.time.Instant;

/** A document about a lead, kept elsewhere. */
public record DocumentLink(long id, String title, String address, Instant addedAt, String addedBy)
    implements Serializable {}
