package org.closedloop.handoff;

import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** What can be demanded of a lead before it is handed over; the names stand in the database. */
public enum Criterion {
  COMPANY((lead, argument) -> given(lead.company())),
  PERSON((lead, argument) -> given(lead.person()) || !lead.people().isEmpty()),
  EMAIL((lead, argument) -> given(lead.email())),
  PHONE((lead, argument) -> given(lead.phone())),
  REACHABLE((lead, argument) -> given(lead.email()) || given(lead.phone())),
  CITY((lead, argument) -> given(lead.city())),
  SEGMENT((lead, argument) -> given(lead.belongs().segment())),
  REGION((lead, argument) -> given(lead.belongs().region())),
  PRODUCT((lead, argument) -> given(lead.belongs().product())),
  CAMPAIGN((lead, argument) -> given(lead.belongs().campaign())),
  /** The lead asked for something: a reason to call. */
  INTEREST((lead, argument) -> lead.interest().isPresent()),
  /** At least so many contacts with campaigns. */
  TOUCHPOINTS((lead, argument) -> lead.touches().size() >= Integer.parseInt(argument)),
  /** At least so many points. */
  SCORE((lead, argument) -> lead.points() != null && lead.points() >= Integer.parseInt(argument)),
  /** What the source calls by this name, such as a budget. */
  ATTRIBUTE((lead, argument) -> given(lead.attributes().get(argument)));

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

  private final BiPredicate<Candidate, String> met;

  Criterion(BiPredicate<Candidate, String> met) {
    this.met = met;
  }

  boolean isMetBy(Candidate lead, String argument) {
    return met.test(lead, argument);
  }

  /** Whether it needs a number or a name to compare with. */
  public boolean needsArgument() {
    return this == TOUCHPOINTS || this == SCORE || this == ATTRIBUTE;
  }

  boolean accepts(String argument) {
    if (!needsArgument()) {
      return argument == null;
    }
    return argument != null && (this == ATTRIBUTE || NUMBER.matcher(argument).matches());
  }

  private static boolean given(String text) {
    return text != null && !text.isBlank();
  }
}
