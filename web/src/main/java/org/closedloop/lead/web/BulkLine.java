package org.closedloop.lead.web;

import java.io.Serializable;

/**
 * One of many leads, as the page names it.
 *
 * @param key null if it is gone
 * @param sentence why it was left alone; empty if it was done
 */
public record BulkLine(String key, String name, String sentence) implements Serializable {}
