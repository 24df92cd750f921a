package org.closedloop.shell.web;

import java.util.List;

/**
 * Entries of the navigation that belong together.
 *
 * @param code names the group; its text is {@code shell.group.<code>}
 */
public record EntryGroup(String code, List<Entry> entries) {}
