package org.closedloop.handoff;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.Serializable;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.closedloop.text.Wording;

/**
 * What Sales gets to read about an offered lead: everything known when it was offered, and nothing
 * that came later.
 *
 * @param frozenAt when it was offered; null for no briefing at all
 * @param reasonToCall the last thing the lead asked for, or null
 * @param facts what is known beyond contacts and touchpoints, by name
 * @param openQuestions what was wished to know and is not known
 * @param met how many of the needed things were known
 * @param needed how many things were needed
 */
public record Briefing(
    Instant frozenAt,
    Candidate.Touch reasonToCall,
    Integer points,
    String grade,
    Map<String, String> facts,
    List<Candidate.Person> people,
    List<Wording> openQuestions,
    List<Candidate.Touch> touches,
    int met,
    int needed)
    implements Serializable {

  /** Another system offered the lead and said nothing more. */
  public static final Briefing NONE =
      new Briefing(null, null, null, null, Map.of(), List.of(), List.of(), List.of(), 0, 0);

  static Briefing of(Candidate lead, Readiness readiness, Instant at) {
    List<Candidate.Touch> before =
        lead.touches().stream().filter(touch -> !touch.at().isAfter(at)).toList();
    Optional<Candidate.Touch> reason = Candidate.interest(before);
    return new Briefing(
        at,
        reason.orElse(null),
        lead.points(),
        lead.grade(),
        new TreeMap<>(lead.attributes()),
        lead.people(),
        readiness.open(),
        before,
        readiness.met(),
        readiness.needed());
  }

  String text() {
    JsonObjectBuilder text = Json.createObjectBuilder().add("frozenAt", frozenAt.toString());
    if (reasonToCall != null) {
      text.add("reasonToCall", touch(reasonToCall));
    }
    if (points != null) {
      text.add("points", points);
    }
    said(text, "grade", grade);
    JsonObjectBuilder named = Json.createObjectBuilder();
    facts.forEach(named::add);
    JsonArrayBuilder whom = Json.createArrayBuilder();
    people.forEach(person -> whom.add(person(person)));
    JsonArrayBuilder questions = Json.createArrayBuilder();
    openQuestions.forEach(
        open ->
            questions.add(
                Json.createObjectBuilder().add("de", open.german()).add("en", open.english())));
    JsonArrayBuilder contacts = Json.createArrayBuilder();
    touches.forEach(touch -> contacts.add(touch(touch)));
    return text.add("facts", named)
        .add("people", whom)
        .add("openQuestions", questions)
        .add("touches", contacts)
        .add("met", met)
        .add("needed", needed)
        .build()
        .toString();
  }

  static Briefing parse(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject said = reader.readObject();
      Map<String, String> facts = new LinkedHashMap<>();
      JsonObject named = said.getJsonObject("facts");
      named.keySet().forEach(name -> facts.put(name, named.getString(name)));
      return new Briefing(
          Instant.parse(said.getString("frozenAt")),
          said.containsKey("reasonToCall") ? touch(said.getJsonObject("reasonToCall")) : null,
          said.containsKey("points") ? said.getInt("points") : null,
          said.getString("grade", null),
          facts,
          objects(said.getJsonArray("people")).stream().map(Briefing::person).toList(),
          objects(said.getJsonArray("openQuestions")).stream()
              .map(open -> new Wording(open.getString("de"), open.getString("en")))
              .toList(),
          objects(said.getJsonArray("touches")).stream().map(Briefing::touch).toList(),
          said.getInt("met"),
          said.getInt("needed"));
    }
  }

  private static List<JsonObject> objects(JsonArray array) {
    return array.getValuesAs(JsonObject.class);
  }

  private static JsonObjectBuilder touch(Candidate.Touch touch) {
    JsonObjectBuilder text =
        Json.createObjectBuilder().add("at", touch.at().toString()).add("kind", touch.kind());
    said(text, "subject", touch.subject());
    return said(text, "origin", touch.origin());
  }

  private static Candidate.Touch touch(JsonObject said) {
    return new Candidate.Touch(
        Instant.parse(said.getString("at")),
        said.getString("kind"),
        said.getString("subject", null),
        said.getString("origin", null));
  }

  private static JsonObjectBuilder person(Candidate.Person person) {
    JsonObjectBuilder text = Json.createObjectBuilder();
    said(text, "name", person.name());
    said(text, "jobTitle", person.jobTitle());
    said(text, "email", person.email());
    said(text, "phone", person.phone());
    return said(text, "role", person.role());
  }

  private static Candidate.Person person(JsonObject said) {
    return new Candidate.Person(
        said.getString("name", null),
        said.getString("jobTitle", null),
        said.getString("email", null),
        said.getString("phone", null),
        said.getString("role", null));
  }

  private static JsonObjectBuilder said(JsonObjectBuilder text, String name, String value) {
    return value == null ? text : text.add(name, value);
  }
}
