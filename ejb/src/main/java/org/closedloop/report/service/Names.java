package org.closedloop.report.service;

import java.util.Map;

/** How channels and campaigns are called; one without a name goes by the source's own text. */
public record Names(Map<String, String> channels, Map<String, String> campaigns, String none) {

  public String channel(String code) {
    return named(channels, code);
  }

  public String campaign(String code) {
    return named(campaigns, code);
  }

  /** The source's own text, or the word for nothing. */
  public String text(String code) {
    return code.isEmpty() ? none : code;
  }

  private String named(Map<String, String> names, String code) {
    String name = names.get(code);
    return name == null || name.isBlank() ? text(code) : name;
  }
}
