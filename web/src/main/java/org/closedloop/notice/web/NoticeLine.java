package org.closedloop.notice.web;

import java.io.Serializable;

/**
 * A notice as the page shows it.
 *
 * @param id of the notice
 * @param sentence in the language of the page
 * @param urgency {@code info}, {@code warning} or {@code overdue}
 * @param unread whether it was not opened yet
 * @param linked whether there is a page to go to
 * @param at when it was told, written out
 */
public record NoticeLine(
    long id, String sentence, String urgency, boolean unread, boolean linked, String at)
    implements Serializable {}
