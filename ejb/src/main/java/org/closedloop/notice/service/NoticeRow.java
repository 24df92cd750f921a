package org.closedloop.notice.service;

import java.io.Serializable;
import java.time.Instant;
import org.closedloop.notice.Urgency;

/**
 * A notice of the caller.
 *
 * @param id of the notice
 * @param kind which sentence it is
 * @param urgency how much it presses
 * @param arguments what the sentence is filled with, as the database keeps them
 * @param link the page where something can be done about it; null if there is none
 * @param toldAt when it was told
 * @param readAt when the caller opened it; null if not yet
 */
public record NoticeRow(
    long id,
    String kind,
    Urgency urgency,
    String arguments,
    String link,
    Instant toldAt,
    Instant readAt)
    implements Serializable {

  public boolean isUnread() {
    return readAt == null;
  }
}
