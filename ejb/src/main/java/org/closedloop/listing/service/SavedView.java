package org.closedloop.listing.service;

import java.io.Serializable;
import java.util.List;

/**
 * A list as somebody wants to see it again.
 *
 * @param address filters and order, as they stand behind the page's name
 * @param columns the columns of the page
 * @param mine whether the caller may change it
 * @param opens whether the list opens with it for the caller
 */
public record SavedView(
    long id,
    String name,
    String owner,
    boolean shared,
    String address,
    List<String> columns,
    boolean mine,
    boolean opens)
    implements Serializable {}
