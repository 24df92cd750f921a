package org.closedloop.lead.service;

import java.util.List;

/**
 * Some leads of a longer list.
 *
 * @param rows this page
 * @param total how many leads fit the filter
 * @param next where the next page begins; null on the last one
 */
public record LeadPage(List<LeadRow> rows, long total, LeadCursor next) {}
