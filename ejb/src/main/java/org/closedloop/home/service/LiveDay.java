package org.closedloop.home.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * What happened since midnight, as the database knows it this moment: never a figure of a night.
 *
 * @param at this moment
 * @param offered hand-offs made today
 * @param accepted of all hand-offs those accepted today
 * @param returned those returned or declined today
 * @param wonCents what today's won deals are worth
 */
public record LiveDay(
    Instant at,
    long newLeads,
    long offered,
    long accepted,
    long returned,
    long won,
    long wonCents,
    long lost)
    implements Serializable {}
