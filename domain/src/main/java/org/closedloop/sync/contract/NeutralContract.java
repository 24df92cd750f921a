package org.closedloop.sync.contract;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import org.closedloop.sync.RecordField;
import org.closedloop.sync.RecordKind;
import org.closedloop.text.Messages;

/** The contract of a file that is written in our own words: each column is named like its field. */
final class NeutralContract {

  private NeutralContract() {}

  /**
   * The contract as it is written.
   *
   * @param source code of the system the keys belong to
   */
  static String of(RecordKind kind, String source) {
    JsonObjectBuilder fields = Json.createObjectBuilder();
    for (RecordField field : kind.fields()) {
      fields.add(field.name(), Json.createObjectBuilder().add("column", field.name()));
    }
    String key = "sync.record." + kind.code();
    return written(
        Json.createObjectBuilder()
            .add("code", "closedloop-" + kind.code())
            .add(
                "title",
                Json.createObjectBuilder()
                    .add("de", Messages.in(Locale.GERMAN).say(key))
                    .add("en", Messages.in(Locale.ENGLISH).say(key)))
            .add("source", source)
            .add("file", Json.createObjectBuilder().add("format", "csv").add("zone", "UTC"))
            .add("record", kind.code())
            .add("fields", fields));
  }

  private static String written(JsonObjectBuilder document) {
    StringWriter text = new StringWriter();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.writeObject(document.build());
    }
    return text.toString().strip();
  }
}
