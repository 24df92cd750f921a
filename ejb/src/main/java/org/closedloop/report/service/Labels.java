package org.closedloop.report.service;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names that tell apart what they name. */
final class Labels {

  private Labels() {}

  /** The name of each code; where two share one, each with its code behind it. */
  static Map<String, String> unique(Map<String, String> names) {
    Map<String, Integer> uses = new HashMap<>();
    names.values().forEach(name -> uses.merge(folded(name), 1, Integer::sum));
    Map<String, String> unique = new HashMap<>();
    names.forEach(
        (code, name) ->
            unique.put(code, uses.get(folded(name)) > 1 ? name + " (" + code + ")" : name));
    return unique;
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
