package org.closedloop.notice;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Arguments of a notice as the database keeps them: JSON that remembers what is a time. */
final class NoticeArguments {

  private static final String AT = "at";
  private static final String DAY = "day";
  private static final String DURATION = "duration";
  private static final String WORD = "word";

  private NoticeArguments() {}

  static String write(List<Object> arguments) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Object each : arguments) {
      if (each instanceof String text) {
        array.add(text);
      } else if (each instanceof Number number) {
        array.add(number.longValue());
      } else if (each instanceof Instant at) {
        array.add(tagged(AT, at.toString()));
      } else if (each instanceof LocalDate day) {
        array.add(tagged(DAY, day.toString()));
      } else if (each instanceof Duration duration) {
        array.add(tagged(DURATION, duration.toString()));
      } else if (each instanceof Notice.Word word) {
        array.add(tagged(WORD, word.key()));
      } else {
        throw new IllegalArgumentException("Unknown argument " + each);
      }
    }
    return array.build().toString();
  }

  static List<Object> read(String json) {
    List<Object> arguments = new ArrayList<>();
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      for (JsonValue each : reader.readArray()) {
        if (each instanceof JsonString text) {
          arguments.add(text.getString());
        } else if (each instanceof JsonNumber number) {
          arguments.add(number.longValue());
        } else {
          arguments.add(untagged(each.asJsonObject()));
        }
      }
    }
    return arguments;
  }

  private static JsonObject tagged(String tag, String value) {
    return Json.createObjectBuilder().add(tag, value).build();
  }

  private static Object untagged(JsonObject object) {
    String tag = object.keySet().iterator().next();
    String value = object.getString(tag);
    return switch (tag) {
      case AT -> Instant.parse(value);
      case DAY -> LocalDate.parse(value);
      case DURATION -> Duration.parse(value);
      case WORD -> new Notice.Word(value);
      default -> throw new IllegalStateException("Unknown argument " + object);
    };
  }
}
