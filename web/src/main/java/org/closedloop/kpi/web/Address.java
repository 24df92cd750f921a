package org.closedloop.kpi.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The address of a page with its parameters; what is not chosen is not in it.
 *
 * <p>An empty value of a source is written as {@value #EMPTY}, since forms leave empty fields out.
 */
final class Address {

  static final String EMPTY = "~";

  private final String page;
  private final Map<String, String> parameters;

  private Address(String page, Map<String, String> parameters) {
    this.page = page;
    this.parameters = parameters;
  }

  static Address of(String page) {
    return new Address(page, Map.of());
  }

  /** The same with one parameter set anew; null or empty takes it out. */
  Address with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    if (value == null || value.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new Address(page, changed);
  }

  Address without(String... names) {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    for (String name : names) {
      changed.remove(name);
    }
    return new Address(page, changed);
  }

  /** The same parameters on another page. */
  Address on(String otherPage) {
    return new Address(otherPage, parameters);
  }

  String get(String name) {
    return parameters.get(name);
  }

  Map<String, String> parameters() {
    return parameters;
  }

  /** How a slice's value stands in an address. */
  static String written(String value) {
    return value.isEmpty() ? EMPTY : value;
  }

  /** What a value in an address means. */
  static String read(String written) {
    return written.equals(EMPTY) ? "" : written;
  }

  @Override
  public String toString() {
    return parameters.isEmpty()
        ? page
        : page
            + parameters.entrySet().stream()
                .map(e -> e.getKey() + '=' + URLEncoder.encode(e.getValue(), UTF_8))
                .collect(Collectors.joining("&", "?", ""));
  }
}
