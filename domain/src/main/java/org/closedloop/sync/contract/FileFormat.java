package org.closedloop.sync.contract;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;

/**
 * How a file is written.
 *
 * @param preamble lines before the header
 * @param skip rows that are no records, such as totals: left out if one of these holds
 * @param decimal the sign before decimals
 * @param thousands the sign between groups of three digits, or null if there is none
 * @param date how days are written
 * @param dateTime how points in time are written
 * @param nulls texts that mean "no value"; the empty text always does
 * @param trim whether blanks around a value are no part of it
 * @param items where in a JSON document the list stands, as a JSON pointer; empty = it is the list
 */
public record FileFormat(
    Kind kind,
    char delimiter,
    char quote,
    Charset charset,
    int preamble,
    List<Condition> skip,
    char decimal,
    Character thousands,
    TimeFormat date,
    TimeFormat dateTime,
    Set<String> nulls,
    boolean trim,
    String items) {

  /** The kinds of files that can be read. */
  public enum Kind {
    CSV,
    JSON,
    JSON_LINES
  }
}
