package org.closedloop.notice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A mail that is due: everything one person was told since the last one.
 *
 * @param recipient account name, or {@code employee:} and a code
 * @param address where it goes
 * @param locale in which language it is written
 * @param lines what the person was told, in that order
 */
public record Letter(String recipient, String address, Locale locale, List<Line> lines) {

  /**
   * One notice in it.
   *
   * @param id of the notice
   * @param kind which sentence it is
   * @param arguments what the sentence is filled with, as the database keeps them
   * @param link the page where something can be done about it; null if there is none
   * @param toldAt when the person was told in the application
   * @param tries how often it was tried before
   */
  public record Line(
      long id, String kind, String arguments, String link, Instant toldAt, int tries) {}
}
