package org.closedloop.kpi.service;

import java.math.BigDecimal;
import java.util.List;

/**
 * One page of the leads behind a cell.
 *
 * @param total how many leads there are in this part of the cell, on all pages
 * @param next the lead after which the next page starts; null on the last page
 * @param withoutLead what belongs to the numerator and to no lead, such as cost; null if nothing
 *     can
 */
public record Members(List<Member> items, long total, Long next, BigDecimal withoutLead) {}
