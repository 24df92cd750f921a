package org.closedloop.listing.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What stands in the address of a list, put into words filter by filter. */
public final class Address {

  /** Stands for "without a value", where an empty parameter means "all". */
  public static final String NONE = "-";

  private final Map<String, String> address;
  private final Words words;
  private final List<Fact> facts = new ArrayList<>();

  public Address(Map<String, String> address, Words words) {
    this.address = address;
    this.words = words;
  }

  /** A filter whose value is said as it is. */
  public Address plain(String parameter, String text) {
    return said(parameter, text, value -> value);
  }

  /** A filter by a value that may be missing. */
  public Address dimension(String parameter, String text) {
    return said(
        parameter, text, value -> NONE.equals(value) ? words.say("lead.leads.without") : value);
  }

  public Address day(String parameter, String text) {
    return said(parameter, text, words::day);
  }

  public Address said(String parameter, String text, UnaryOperator<String> value) {
    String given = address.get(parameter);
    if (given != null && !given.isBlank()) {
      facts.add(new Fact(words.say(text), value.apply(given)));
    }
    return this;
  }

  /** Something that holds whatever the address says. */
  public Address fact(String text, String said) {
    facts.add(new Fact(words.say(text), said));
    return this;
  }

  public List<Fact> facts() {
    return List.copyOf(facts);
  }

  /** The value of a dimension as queries want it: empty text finds what has none. */
  public static String dimension(Map<String, String> address, String parameter) {
    String value = address.get(parameter);
    return NONE.equals(value) ? "" : value;
  }
}
