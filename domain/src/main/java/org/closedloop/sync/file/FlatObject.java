package org.closedloop.sync.file;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A JSON object as a row: members of members are named with dots ({@code properties.email}), the
 * texts of a list are joined by semicolons.
 */
final class FlatObject {

  private final Map<String, String> cells = new LinkedHashMap<>();

  FlatObject(JsonObject object) {
    add("", object);
  }

  Map<String, String> cells() {
    return cells;
  }

  private void add(String prefix, JsonObject object) {
    for (Map.Entry<String, JsonValue> member : object.entrySet()) {
      String name = prefix + member.getKey();
      if (member.getValue() instanceof JsonObject inner) {
        add(name + '.', inner);
      } else {
        cells.put(name, text(member.getValue()));
      }
    }
  }

  private static String text(JsonValue value) {
    if (value instanceof JsonString text) {
      return text.getString();
    }
    if (value instanceof JsonArray list) {
      StringJoiner joined = new StringJoiner(";");
      list.forEach(each -> joined.add(text(each)));
      return joined.toString();
    }
    return value == JsonValue.NULL ? "" : value.toString();
  }
}
