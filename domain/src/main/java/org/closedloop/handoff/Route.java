package org.closedloop.handoff;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.io.StringReader;
import java.util.List;

/**
 * To whom a lead goes, and why.
 *
 * @param team the team; null if no rule found one
 * @param employee the person; null if the whole team may answer
 * @param why the steps that led there, each a text {@code handoff.route.<code>}
 */
public record Route(String team, String employee, List<Why> why) implements Serializable {

  public Route {
    why = List.copyOf(why);
  }

  /** One step on the way to a person. */
  public record Why(String code, List<String> arguments) implements Serializable {

    static Why of(String code, String... arguments) {
      return new Why(code, List.of(arguments));
    }
  }

  String text() {
    JsonArrayBuilder steps = Json.createArrayBuilder();
    for (Why step : why) {
      steps.add(
          Json.createObjectBuilder()
              .add("code", step.code())
              .add("arguments", Json.createArrayBuilder(step.arguments())));
    }
    return Json.createObjectBuilder()
        .add("team", team == null ? "" : team)
        .add("employee", employee == null ? "" : employee)
        .add("why", steps)
        .build()
        .toString();
  }

  static Route parse(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject route = reader.readObject();
      return new Route(
          given(route.getString("team")),
          given(route.getString("employee")),
          route.getJsonArray("why").getValuesAs(JsonObject.class).stream()
              .map(step -> new Why(step.getString("code"), texts(step.getJsonArray("arguments"))))
              .toList());
    }
  }

  private static List<String> texts(JsonArray array) {
    return array.getValuesAs(JsonString::getString);
  }

  private static String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
