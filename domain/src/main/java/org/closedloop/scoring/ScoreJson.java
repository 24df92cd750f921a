package org.closedloop.scoring;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.closedloop.text.Wording;
import org.closedloop.touchpoint.TouchpointKind;

/** A score and its explanation as text, for records that freeze it. */
final class ScoreJson {

  private ScoreJson() {}

  static String write(Score score) {
    JsonArrayBuilder parts = Json.createArrayBuilder();
    for (ScorePart part : score.parts()) {
      JsonArrayBuilder touches = Json.createArrayBuilder();
      part.touches().forEach(share -> touches.add(json(share)));
      parts.add(
          Json.createObjectBuilder()
              .add("kind", part.kind().name())
              .add("de", part.name().german())
              .add("en", part.name().english())
              .add("points", part.points())
              .add("touches", touches));
    }
    return Json.createObjectBuilder()
        .add("model", score.model())
        .add("at", score.at().toString())
        .add("fit", score.fit())
        .add("engagement", score.engagement())
        .add("grade", score.grade())
        .add("qualified", score.qualified())
        .add("hot", score.hot())
        .add("parts", parts)
        .build()
        .toString();
  }

  private static JsonObject json(Share share) {
    return Json.createObjectBuilder()
        .add("touch", share.touch())
        .add("at", share.at().toString())
        .add("kind", share.kind().name())
        .add("about", share.about())
        .add("granted", share.granted())
        .add("worth", share.worth())
        .build();
  }

  static Score read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      List<ScorePart> parts =
          json.getJsonArray("parts").getValuesAs(JsonObject.class).stream()
              .map(ScoreJson::part)
              .toList();
      return new Score(
          json.getInt("model"),
          Instant.parse(json.getString("at")),
          json.getInt("fit"),
          json.getInt("engagement"),
          json.getString("grade"),
          json.getBoolean("qualified"),
          json.getBoolean("hot"),
          parts);
    }
  }

  private static ScorePart part(JsonObject json) {
    return new ScorePart(
        ScorePart.Kind.valueOf(json.getString("kind")),
        new Wording(json.getString("de"), json.getString("en")),
        json.getInt("points"),
        json.getJsonArray("touches").getValuesAs(JsonObject.class).stream()
            .map(ScoreJson::share)
            .toList());
  }

  private static Share share(JsonObject json) {
    return new Share(
        json.getJsonNumber("touch").longValueExact(),
        Instant.parse(json.getString("at")),
        TouchpointKind.valueOf(json.getString("kind")),
        json.getString("about"),
        json.getJsonNumber("granted").doubleValue(),
        json.getJsonNumber("worth").doubleValue());
  }
}
