package org.closedloop.scoring;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import org.closedloop.text.Wording;
import org.closedloop.touchpoint.TouchpointKind;

/** The rules of a version as they stand in the database. */
final class RulesJson {

  private RulesJson() {}

  static String write(ScoringRules rules) {
    JsonArrayBuilder fit = Json.createArrayBuilder();
    rules.fit().forEach(rule -> fit.add(json(rule)));
    JsonArrayBuilder engagement = Json.createArrayBuilder();
    rules.engagement().forEach(rule -> engagement.add(json(rule)));
    return Json.createObjectBuilder()
        .add("halfLifeDays", rules.halfLifeDays())
        .add("fitCap", rules.fitCap())
        .add("engagementCap", rules.engagementCap())
        .add("threshold", rules.threshold())
        .add("hot", rules.hot())
        .add("grades", Json.createArrayBuilder(rules.grades()))
        .add("levels", Json.createArrayBuilder(rules.levels()))
        .add("fit", fit)
        .add("engagement", engagement)
        .build()
        .toString();
  }

  private static JsonObjectBuilder json(FitRule rule) {
    return Json.createObjectBuilder()
        .add("de", rule.name().german())
        .add("en", rule.name().english())
        .add("attribute", rule.attribute())
        .add("is", rule.is().name())
        .add("values", Json.createArrayBuilder(rule.values()))
        .add("points", rule.points());
  }

  private static JsonObjectBuilder json(EngagementRule rule) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("de", rule.name().german()).add("en", rule.name().english());
    add(json, "kind", rule.kind() == null ? null : rule.kind().name());
    add(json, "channel", rule.channel());
    add(json, "campaign", rule.campaign());
    add(json, "content", rule.content());
    return json.add("points", rule.points()).add("cap", rule.cap());
  }

  private static void add(JsonObjectBuilder json, String name, String value) {
    if (value != null) {
      json.add(name, value);
    }
  }

  static ScoringRules read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      return new ScoringRules(
          json.getInt("halfLifeDays"),
          json.getInt("fitCap"),
          json.getInt("engagementCap"),
          json.getInt("threshold"),
          json.getInt("hot"),
          numbers(json.getJsonArray("grades")),
          numbers(json.getJsonArray("levels")),
          json.getJsonArray("fit").getValuesAs(RulesJson::fitRule),
          json.getJsonArray("engagement").getValuesAs(RulesJson::engagementRule));
    }
  }

  private static List<Integer> numbers(JsonArray array) {
    return array.getValuesAs(JsonNumber::intValueExact);
  }

  private static FitRule fitRule(JsonObject json) {
    return new FitRule(
        name(json),
        json.getString("attribute"),
        Comparison.valueOf(json.getString("is")),
        json.containsKey("values")
            ? json.getJsonArray("values").getValuesAs(JsonString::getString)
            : List.of(),
        json.getInt("points"));
  }

  private static EngagementRule engagementRule(JsonObject json) {
    String kind = json.getString("kind", null);
    return new EngagementRule(
        name(json),
        kind == null ? null : TouchpointKind.valueOf(kind),
        json.getString("channel", null),
        json.getString("campaign", null),
        json.getString("content", null),
        json.getInt("points"),
        json.getInt("cap"));
  }

  private static Wording name(JsonObject json) {
    return new Wording(json.getString("de"), json.getString("en"));
  }
}
