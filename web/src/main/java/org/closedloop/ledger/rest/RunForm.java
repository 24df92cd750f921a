package org.closedloop.ledger.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.io.StringReader;
import java.time.Instant;
import org.closedloop.ledger.Run;

/** What a run is, as other systems read it. */
@JsonbPropertyOrder({
  "id",
  "state",
  "scope",
  "requestedBy",
  "startedAt",
  "knownAt",
  "publishedAt",
  "endedAt",
  "step",
  "pages",
  "pagesDone",
  "leads",
  "postings",
  "hash",
  "definitions",
  "failure",
  "discarded"
})
public record RunForm(
    int id,
    String state,
    String scope,
    String requestedBy,
    Instant startedAt,
    Instant knownAt,
    Instant publishedAt,
    Instant endedAt,
    String step,
    Integer pages,
    int pagesDone,
    long leads,
    long postings,
    String hash,
    JsonObject definitions,
    String failure,
    boolean discarded) {

  static RunForm of(Run run) {
    return new RunForm(
        run.id(),
        run.state().name(),
        run.scope().code(),
        run.requestedBy(),
        run.startedAt(),
        run.knownAt(),
        run.publishedAt(),
        run.endedAt(),
        run.step(),
        run.pages(),
        run.pagesDone(),
        run.leads(),
        run.postings(),
        run.hash(),
        run.definitions() == null ? null : object(run.definitions()),
        run.failure(),
        run.discarded());
  }

  private static JsonObject object(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
