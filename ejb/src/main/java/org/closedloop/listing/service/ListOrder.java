package org.closedloop.listing.service;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which list is wanted as a file.
 *
 * @param list its code
 * @param address filters and order, as on the page
 * @param columns the columns of the page; null for those the caller has chosen
 */
public record ListOrder(
    String list,
    Map<String, String> address,
    List<String> columns,
    Locale language,
    FileFormat format) {}
