package org.closedloop.kpi.web;

/**
 * A lead behind a cell as the pages show it.
 *
 * @param role how the state is tinted: positive for those above the line, else neutral
 */
public record LeadRow(
    String key,
    String href,
    String company,
    String city,
    String state,
    String role,
    String icon,
    String day,
    String amount) {}
