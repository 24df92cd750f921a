package org.closedloop.campaign.service;

import java.time.LocalDate;

/**
 * A campaign in the list.
 *
 * @param budget in cents of {@code currency}; null if none was given
 * @param bookedCents cost booked on the campaign so far, in company cents
 */
public record CampaignRow(
    String code,
    String name,
    String channel,
    String targetGroup,
    LocalDate startsOn,
    LocalDate endsOn,
    Long budget,
    String currency,
    long bookedCents) {}
