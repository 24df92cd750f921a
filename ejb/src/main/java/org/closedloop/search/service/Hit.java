package org.closedloop.search.service;

/**
 * Something the search found.
 *
 * @param key what its page is asked for; of a contact that of its company, null if it has none
 * @param name as people know it
 * @param detail what tells it from others of that name; may be empty
 * @param state key of the text that says how it stands; null if that means nothing
 */
public record Hit(HitKind kind, String key, String name, String detail, String state) {}
