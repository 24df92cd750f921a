package org.closedloop.listing.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands behind the question mark of an address. */
public final class Query {

  private Query() {}

  /** Beginning with the question mark; parameters without a value are left out. */
  public static String of(Map<String, String> parameters) {
    return "?" + plain(parameters);
  }

  /** Without the question mark. */
  static String plain(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .filter(entry -> entry.getValue() != null && !entry.getValue().isEmpty())
        .map(
            entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  static Map<String, String> read(String plain) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String part : plain.split("&")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parameters.put(
            part.substring(0, equals),
            URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return parameters;
  }
}
