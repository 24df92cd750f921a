package org.closedloop.shell.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/**
 * One page of a list.
 *
 * @param items what this page holds
 * @param total how many there are on all pages together
 * @param next what to give as {@code cursor} to get the next page; null on the last one
 */
@JsonbPropertyOrder({"items", "total", "next"})
public record ListOf<T>(List<T> items, long total, String next) {

  /** A list that is complete on one page. */
  public static <T> ListOf<T> all(List<T> items) {
    return new ListOf<>(items, items.size(), null);
  }
}
