package org.closedloop.ledger.web;

/**
 * A run as a line of the list, all texts as written.
 *
 * @param state key of the state's name
 * @param role how the state is coloured
 * @param icon the state's glyph
 * @param published whether what it posted holds
 */
public record RunLine(
    int id,
    String state,
    String role,
    String icon,
    String scope,
    String started,
    String duration,
    String leads,
    String postings,
    String by,
    boolean published) {}
