package org.closedloop.ledger;

import java.util.Map;

/** A JSON object written in a fixed order: the same content is always the same text. */
final class JsonText {

  private final StringBuilder text = new StringBuilder("{");

  JsonText put(String name, String value) {
    return raw(name, value == null ? "null" : quoted(value));
  }

  JsonText put(String name, long value) {
    return raw(name, Long.toString(value));
  }

  JsonText put(String name, Map<String, ? extends Number> values) {
    JsonText object = new JsonText();
    values.forEach((key, value) -> object.put(key, value.longValue()));
    return raw(name, object.end());
  }

  JsonText put(String name, Iterable<String> values) {
    StringBuilder array = new StringBuilder("[");
    for (String value : values) {
      array.append(array.length() == 1 ? "" : ",").append(quoted(value));
    }
    return raw(name, array.append(']').toString());
  }

  /** A value that is JSON already. */
  JsonText raw(String name, String json) {
    text.append(text.length() == 1 ? "" : ",").append(quoted(name)).append(':').append(json);
    return this;
  }

  String end() {
    return text + "}";
  }

  private static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : value.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
