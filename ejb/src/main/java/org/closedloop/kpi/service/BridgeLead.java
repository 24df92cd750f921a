package org.closedloop.kpi.service;

import java.io.Serializable;

/**
 * A lead whose history changed a figure.
 *
 * @param key how the lead's source names it, {@code system:id}
 * @param name company, else person; may be empty (null)
 */
public record BridgeLead(String key, String name) implements Serializable {}
