package org.closedloop.search.rest;

/**
 * Something the search found.
 *
 * @param kind lead, account, contact, opportunity or campaign
 * @param group what records of that kind are called
 * @param key as its source names it; of a contact that of its company
 * @param name as people know it
 * @param detail what tells it from others of that name
 * @param link the page about it, from the root of the server; null if there is none
 */
public record HitForm(
    String kind, String group, String key, String name, String detail, String link) {}
