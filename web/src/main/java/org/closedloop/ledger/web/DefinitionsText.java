package org.closedloop.ledger.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** Reads what a run measured with. */
final class DefinitionsText {

  private DefinitionsText() {}

  /** The versions of the measures by code; none before the run measures. */
  static Map<String, Integer> versions(String definitions) {
    Map<String, Integer> versions = new TreeMap<>();
    if (definitions != null) {
      try (JsonReader reader = Json.createReader(new StringReader(definitions))) {
        JsonObject measures = reader.readObject().getJsonObject("measures");
        measures.keySet().forEach(code -> versions.put(code, measures.getInt(code)));
      }
    }
    return versions;
  }
}
