package org.closedloop.sync.service;

/**
 * What became of a lead somebody wrote down.
 *
 * @param key of the lead, as pages show it
 * @param there whether it can be opened already
 */
public record Entered(String key, boolean there) {}
