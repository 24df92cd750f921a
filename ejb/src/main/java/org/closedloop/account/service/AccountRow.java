package org.closedloop.account.service;

import java.io.Serializable;

/**
 * A company as it stands in the list.
 *
 * @param openCents what its open deals are worth, in the company's currency
 * @param wonCents what its won deals brought
 */
public record AccountRow(
    long id,
    String key,
    String name,
    String city,
    String segment,
    String industry,
    long contacts,
    long leads,
    long openDeals,
    long openCents,
    long wonCents)
    implements Serializable {}
