package org.closedloop.home.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * A deal that was won.
 *
 * @param lead key of its lead
 * @param cents in the company's currency; null if unknown
 */
public record Win(String lead, String company, String name, Long cents, Instant at, String channel)
    implements Serializable {}
