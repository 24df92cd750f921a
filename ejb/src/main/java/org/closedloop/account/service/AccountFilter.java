package org.closedloop.account.service;

import java.io.Serializable;

/**
 * Which companies are wanted; what is null does not matter.
 *
 * @param text part of the name, in any spelling
 * @param customers only those that bought before
 */
public record AccountFilter(String text, String segment, boolean customers)
    implements Serializable {}
