package org.closedloop.attribution.service;

import java.util.List;

/**
 * The won deals behind a share, largest first.
 *
 * @param items the largest ones
 * @param count of all
 * @param cents of all together
 */
public record CreditedDeals(List<CreditedDeal> items, long count, long cents) {}
