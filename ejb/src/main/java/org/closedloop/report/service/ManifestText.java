package org.closedloop.report.service;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.closedloop.attribution.service.Agreed;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.service.Frozen;
import org.closedloop.kpi.service.PublishedRun;

/** The parts of a manifest as the archive stores them: JSON, in a fixed order. */
final class ManifestText {

  private ManifestText() {}

  static String grounds(Grounds grounds, Frozen frozen, PublishedRun earlier) {
    JsonObjectBuilder months = Json.createObjectBuilder();
    frozen.months().forEach((month, run) -> months.add(month.toString(), run.id()));
    JsonObjectBuilder targets = Json.createObjectBuilder();
    grounds.targets().forEach(targets::add);
    JsonObjectBuilder object = Json.createObjectBuilder();
    if (earlier != null) {
      object.add("comparedWith", earlier.id());
    }
    return object
        .add("agreements", Json.createArrayBuilder(grounds.agreements()))
        .add("models", Json.createArrayBuilder(grounds.models()))
        .add("teams", grounds.teams())
        .add("frozen", months)
        .add(
            "signatures",
            Json.createArrayBuilder(
                grounds.signatures().stream().map(DefinitionSignature::text).toList()))
        .add("attribution", grounds.attribution())
        .add("targets", targets)
        .build()
        .toString();
  }

  static Grounds grounds(String json) {
    JsonObject object = read(json).asJsonObject();
    return new Grounds(
        strings(object, "agreements"),
        strings(object, "models"),
        object.containsKey("signatures") // older manifests know none
            ? strings(object, "signatures").stream().map(DefinitionSignature::read).toList()
            : List.of(),
        object.getBoolean("teams", true), // not asked before there was a policy
        object.getString("attribution", Agreed.USUAL.model()),
        object.containsKey("targets") // older workbooks compare with none
            ? targets(object.getJsonObject("targets"))
            : new TreeMap<>());
  }

  private static SortedMap<String, BigDecimal> targets(JsonObject object) {
    SortedMap<String, BigDecimal> targets = new TreeMap<>();
    object
        .keySet()
        .forEach(code -> targets.put(code, object.getJsonNumber(code).bigDecimalValue()));
    return targets;
  }

  /** The run that earlier months are compared with. */
  static Optional<Integer> earlier(String json) {
    JsonObject grounds = read(json).asJsonObject();
    return grounds.containsKey("comparedWith")
        ? Optional.of(grounds.getInt("comparedWith"))
        : Optional.empty();
  }

  /** The runs that frozen months keep. */
  static SortedMap<YearMonth, Integer> frozen(String json) {
    JsonObject months = read(json).asJsonObject().getJsonObject("frozen");
    SortedMap<YearMonth, Integer> frozen = new TreeMap<>();
    months.keySet().forEach(month -> frozen.put(YearMonth.parse(month), months.getInt(month)));
    return frozen;
  }

  private static List<String> strings(JsonObject object, String name) {
    return object.getJsonArray(name).getValuesAs(JsonString::getString);
  }

  static String map(Map<String, String> map) {
    return object(map).build().toString();
  }

  static SortedMap<String, String> map(String json) {
    return strings(read(json).asJsonObject());
  }

  private static JsonObjectBuilder object(Map<String, String> map) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    new TreeMap<>(map).forEach(object::add);
    return object;
  }

  private static SortedMap<String, String> strings(JsonObject object) {
    SortedMap<String, String> strings = new TreeMap<>();
    object.forEach((name, value) -> strings.put(name, ((JsonString) value).getString()));
    return strings;
  }

  static String names(Names names) {
    JsonObjectBuilder object = Json.createObjectBuilder().add("none", names.none());
    names.names().forEach((dimension, each) -> object.add(dimension.code(), object(each)));
    return object.build().toString();
  }

  static Names names(String json) {
    JsonObject object = read(json).asJsonObject();
    Map<Dimension, Map<String, String>> names = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      if (object.containsKey(dimension.code())) {
        names.put(dimension, strings(object.getJsonObject(dimension.code())));
      }
    }
    return new Names(names, object.getString("none"));
  }

  static String sheets(List<SheetFacts> sheets) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (SheetFacts sheet : sheets) {
      array.add(
          Json.createObjectBuilder()
              .add("code", sheet.code())
              .add("name", sheet.name())
              .add("rows", sheet.rows())
              .add("cells", sheet.cells())
              .add("fingerprint", sheet.fingerprint()));
    }
    return array.build().toString();
  }

  static List<SheetFacts> sheets(String json) {
    JsonArray array = read(json).asJsonArray();
    return array.getValuesAs(JsonObject.class).stream()
        .map(
            sheet ->
                new SheetFacts(
                    sheet.getString("code"),
                    sheet.getString("name"),
                    sheet.getJsonNumber("rows").longValue(),
                    sheet.getString("fingerprint"),
                    sheet.getJsonNumber("cells").longValue()))
        .toList();
  }

  private static JsonStructure read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.read();
    }
  }
}
