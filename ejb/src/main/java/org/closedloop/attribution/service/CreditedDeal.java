package org.closedloop.attribution.service;

import java.time.LocalDate;

/**
 * A won deal behind a share.
 *
 * @param lead number of its lead; {@code key} its source key as in addresses
 * @param deal its name; several of one lead on one day stand together
 * @param won cents of the whole deal
 * @param credited cents of it that the model credits here
 */
public record CreditedDeal(
    long lead, String key, String company, String deal, LocalDate wonOn, long won, long credited) {}
