package org.closedloop.sla.kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the clocks have to know of one lead: the rows of its history that hold, in time. */
public final class LeadEvents {

  /** A step of a hand-off: offered, accepted, returned ... */
  public record Step(
      String handOff,
      String kind,
      Instant at,
      Instant recordedAt,
      boolean corrected,
      String team,
      String employee,
      String actor,
      Set<String> filled) {}

  /** Somebody of ours and the lead were in contact. */
  public record Contact(Instant at, String kind, boolean outbound, String employee) {

    /** Whether we tried to reach the lead. */
    public boolean isAttempt() {
      return outbound && !"NOTE".equals(kind);
    }
  }

  /** A deal was opened, moved, won, lost, opened again. */
  public record DealStep(long deal, String kind, Instant at, String stage, String owner) {}

  /** The lead came to a stage. */
  public record Move(String stage, Instant at, String actor) {}

  /** Marketing did something with the lead. */
  public record Care(Instant at, String kind) {}

  private final long lead;
  private final List<Step> steps = new ArrayList<>();
  private final List<Contact> contacts = new ArrayList<>();
  private final List<DealStep> deals = new ArrayList<>();
  private final List<Move> moves = new ArrayList<>();
  private final List<Care> cares = new ArrayList<>();
  private final Set<String> filled = new TreeSet<>();
  private final Map<String, Integer> scores = new LinkedHashMap<>();
  private String name;
  private String key;

  public LeadEvents(long lead) {
    this.lead = lead;
  }

  public void add(Step step) {
    steps.add(step);
  }

  public void add(Contact contact) {
    contacts.add(contact);
  }

  public void add(DealStep step) {
    deals.add(step);
  }

  public void add(Move move) {
    moves.add(move);
  }

  public void add(Care care) {
    cares.add(care);
  }

  /** Notes that a field of the lead has content. */
  public void fill(String field) {
    filled.add(field);
  }

  /** Notes how many points the lead had when it was handed over. */
  public void score(String handOff, int points) {
    scores.put(handOff, points);
  }

  /** Notes what people call the lead, and under which key it is found. */
  public void named(String called, String found) {
    name = called;
    key = found;
  }

  /** Puts everything in the order of time; rows of one instant stay in the order they came in. */
  public LeadEvents inTime() {
    steps.sort(Comparator.comparing(Step::at));
    contacts.sort(Comparator.comparing(Contact::at));
    deals.sort(Comparator.comparing(DealStep::at));
    moves.sort(Comparator.comparing(Move::at));
    cares.sort(Comparator.comparing(Care::at));
    return this;
  }

  public long lead() {
    return lead;
  }

  /** What people call the lead; its key if nobody knows more. */
  public String name() {
    return name == null ? key : name;
  }

  /** The key under which the lead is found. */
  public String key() {
    return key;
  }

  /** The steps of each hand-off, the first hand-off first. */
  public Map<String, List<Step>> handOffs() {
    Map<String, List<Step>> handOffs = new LinkedHashMap<>();
    for (Step step : steps) {
      handOffs.computeIfAbsent(step.handOff(), key -> new ArrayList<>()).add(step);
    }
    return handOffs;
  }

  /** The steps of each deal, the first deal first. */
  public Map<Long, List<DealStep>> deals() {
    Map<Long, List<DealStep>> byDeal = new LinkedHashMap<>();
    for (DealStep step : deals) {
      byDeal.computeIfAbsent(step.deal(), key -> new ArrayList<>()).add(step);
    }
    return byDeal;
  }

  /** Our attempts to reach the lead. */
  public List<Fact> attempts() {
    return contacts.stream()
        .filter(Contact::isAttempt)
        .map(contact -> new Fact(contact.at(), "contact", contact.employee()))
        .toList();
  }

  /** The moves to one of these stages. */
  public List<Fact> moves(Set<String> stages) {
    return moves.stream()
        .filter(move -> stages.contains(move.stage()))
        .map(move -> new Fact(move.at(), "stage", move.actor()))
        .toList();
  }

  /** Openings of deals. */
  public List<Fact> dealsOpened() {
    return deals.stream()
        .filter(step -> "OPENED".equals(step.kind()))
        .map(step -> new Fact(step.at(), "deal-opened", step.owner()))
        .toList();
  }

  /** What Marketing did with the lead. */
  public List<Fact> cares() {
    return cares.stream().map(care -> new Fact(care.at(), "care", null)).toList();
  }

  /** Whether a field of the lead has content. */
  public boolean isFilled(String field) {
    return filled.contains(field);
  }

  /** The points a hand-off was made with; -1 if nobody counted them. */
  public int score(String handOff) {
    return scores.getOrDefault(handOff, -1);
  }
}
