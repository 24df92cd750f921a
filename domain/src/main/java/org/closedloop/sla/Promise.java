package org.closedloop.sla;

import java.util.Arrays;
import java.util.List;

/**
 * One promise as it judges: what is promised, by whom, in which version of the agreement.
 *
 * @param version id of the version of the agreement
 */
public record Promise(long version, PromiseTerms terms) {

  public String code() {
    return terms.code();
  }

  public String kind() {
    return terms.kind();
  }

  /** A whole number among the details. */
  public int whole(String name, int preset) {
    String content = text(name, "");
    try {
      return content.isEmpty() ? preset : Integer.parseInt(content);
    } catch (NumberFormatException e) {
      throw new BadTerm(name, content);
    }
  }

  /** A text among the details. */
  public String text(String name, String preset) {
    return terms.details().getOrDefault(name, preset).strip();
  }

  /** A list among the details, written with commas. */
  public List<String> list(String name, String preset) {
    return Arrays.stream(text(name, preset).split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
