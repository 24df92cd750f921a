package org.closedloop.notice.service;

import java.io.Serializable;

/**
 * Whether and where to somebody wants mails.
 *
 * @param available whether this installation sends mail at all
 * @param on whether the person wants them
 * @param address where they go; null if none is known
 * @param own whether the person gave the address; otherwise it is the employee's
 */
public record MailWish(boolean available, boolean on, String address, boolean own)
    implements Serializable {}
