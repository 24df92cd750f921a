package org.closedloop.home.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * A lead to which something happened today.
 *
 * @param lead key of the lead, as {@code system:id}
 */
public record LiveLead(String lead, String name, Instant at) implements Serializable {}
