package org.closedloop.attribution.service;

import java.util.List;

/**
 * What Marketing and Sales agreed to count by: one model of attribution and one definition of
 * sourced revenue.
 *
 * @param model code of the model
 * @param sourced {@code by-source}, {@code by-first-touch} or {@code before-sales}
 * @param agreement the version that says so; empty where none does and the usual ones hold
 */
public record Agreed(String model, String sourced, String agreement) {

  /** The definitions of sourced revenue there are. */
  public static final List<String> DEFINITIONS =
      List.of("by-source", "by-first-touch", "before-sales");

  /** What holds as long as no agreement says otherwise. */
  public static final Agreed USUAL = new Agreed("w-shape", "before-sales", "");
}
