package org.closedloop.kpi.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import java.util.List;

/**
 * One page of the leads behind a cell.
 *
 * @param next what to give as {@code cursor} to get the next page; null on the last one
 * @param withoutLead what counts above the line and belongs to no lead, such as cost; null if
 *     nothing can
 */
@JsonbPropertyOrder({"kpi", "run", "items", "total", "next", "withoutLead"})
public record MembersForm(
    String kpi, int run, List<MemberForm> items, long total, String next, BigDecimal withoutLead) {}
