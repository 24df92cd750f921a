package org.closedloop.notice.rest;

import java.time.Instant;

/**
 * A notice of the caller.
 *
 * @param id of the notice
 * @param kind kebab-case, never renamed
 * @param urgency info, warning or overdue
 * @param sentence in the language asked for
 * @param link the page where something can be done about it, from the root of the application
 * @param toldAt when it was told
 * @param readAt when it was opened; null if not yet
 */
public record NoticeForm(
    long id,
    String kind,
    String urgency,
    String sentence,
    String link,
    Instant toldAt,
    Instant readAt) {}
