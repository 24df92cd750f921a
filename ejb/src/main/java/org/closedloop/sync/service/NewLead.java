package org.closedloop.sync.service;

/**
 * A lead somebody met: what was said of it. Empty words are taken for nothing.
 *
 * @param company may be empty if the person is known
 * @param person may be empty if the company is known
 * @param channel code of the channel it came by
 * @param mine whether the one who writes it down takes care of it
 */
public record NewLead(
    String company,
    String person,
    String email,
    String phone,
    String city,
    String channel,
    boolean mine) {}
