package org.closedloop.handoff;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.closedloop.database.Jdbc;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.text.Wording;

/** Every version of the rules of handing over; versions never change, so each is read once. */
@ApplicationScoped
public class Rulebook {

  private final Map<Integer, HandOffRules> known = new ConcurrentHashMap<>();

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  protected Rulebook() {} // for CDI

  public Rulebook(DataSource database) {
    this.database = database;
  }

  /** The version that holds at this moment. */
  public HandOffRules validAt(Instant at) {
    List<Integer> found =
        read(
            "select version from hand_off_rules where valid_from <= ?"
                + " order by valid_from desc, version desc",
            row -> row.getInt(1),
            at.atOffset(ZoneOffset.UTC));
    return version(found.get(0));
  }

  public HandOffRules version(int number) {
    HandOffRules rules = known.get(number);
    if (rules == null) {
      rules = readVersion(number);
      known.put(number, rules);
    }
    return rules;
  }

  /** Every version, the newest first. */
  public List<HandOffRules> all() {
    return read("select version from hand_off_rules order by version desc", row -> row.getInt(1))
        .stream()
        .map(this::version)
        .toList();
  }

  /**
   * Makes these rules the next version, valid from now on.
   *
   * @param basedOn the version the author had before him
   * @throws RulesChanged if somebody published another version meanwhile
   */
  public HandOffRules publish(HandOffRules next, int basedOn, String by, Instant now) {
    int newest = read("select max(version) from hand_off_rules", row -> row.getInt(1)).get(0);
    if (newest != basedOn) {
      throw new RulesChanged(newest);
    }
    HandOffRules published = next.as(newest + 1, now, by);
    write(published);
    return published;
  }

  private HandOffRules readVersion(int number) {
    List<HandOffRules> found =
        read(
            "select valid_from, published_by, note, return_limit, auto_offer from hand_off_rules"
                + " where version = ?",
            row ->
                new HandOffRules(
                    number,
                    row.getObject(1, OffsetDateTime.class).toInstant(),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getBoolean(5),
                    readiness(number),
                    reasons(number),
                    feedback(number),
                    routing(number)),
            number);
    return found.stream().findFirst().orElseThrow(() -> new NoSuchRecord("hand_off_rules", number));
  }

  private List<ReadinessRule> readiness(int number) {
    return read(
        "select criterion, argument, needed, text_de, text_en from readiness_rule where rules = ?"
            + " order by place",
        row ->
            new ReadinessRule(
                Criterion.valueOf(row.getString(1)),
                row.getString(2),
                row.getBoolean(3),
                new Wording(row.getString(4), row.getString(5))),
        number);
  }

  private List<AnswerReason> reasons(int number) {
    return read(
        "select outcome, code, suitable, needs_text, text_de, text_en from answer_reason"
            + " where rules = ? order by place",
        row ->
            new AnswerReason(
                Outcome.valueOf(row.getString(1)),
                row.getString(2),
                row.getBoolean(3),
                row.getBoolean(4),
                new Wording(row.getString(5), row.getString(6))),
        number);
  }

  private List<FeedbackRule> feedback(int number) {
    return read(
        "select outcome, needs_rating, needs_reason, needs_next_step, needs_date, needs_text"
            + " from feedback_rule where rules = ? order by outcome",
        row ->
            new FeedbackRule(
                Outcome.valueOf(row.getString(1)),
                row.getBoolean(2),
                row.getBoolean(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getBoolean(6)),
        number);
  }

  private List<RoutingRule> routing(int number) {
    return read(
        "select region, segment, product, campaign, team, method, capacity from routing_rule"
            + " where rules = ? order by place",
        row ->
            new RoutingRule(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                RoutingMethod.valueOf(row.getString(6)),
                row.getInt(7)),
        number);
  }

  private void write(HandOffRules rules) {
    int number = rules.version();
    Jdbc.change(
        database,
        "insert into hand_off_rules (version, valid_from, published_by, note, return_limit,"
            + " auto_offer) values (?, ?, ?, ?, ?, ?)",
        number,
        rules.validFrom().atOffset(ZoneOffset.UTC),
        rules.publishedBy(),
        rules.note(),
        rules.returnLimit(),
        rules.autoOffer());
    int place = 0;
    for (ReadinessRule rule : rules.readiness()) {
      Jdbc.change(
          database,
          "insert into readiness_rule (rules, place, criterion, argument, needed, text_de, text_en)"
              + " values (?, ?, ?, ?, ?, ?, ?)",
          number,
          ++place,
          rule.criterion().name(),
          rule.argument(),
          rule.needed(),
          rule.name().german(),
          rule.name().english());
    }
    place = 0;
    for (AnswerReason reason : rules.reasons()) {
      Jdbc.change(
          database,
          "insert into answer_reason (rules, place, outcome, code, suitable, needs_text, text_de,"
              + " text_en) values (?, ?, ?, ?, ?, ?, ?, ?)",
          number,
          ++place,
          reason.outcome().name(),
          reason.code(),
          reason.suitable(),
          reason.needsText(),
          reason.name().german(),
          reason.name().english());
    }
    for (FeedbackRule rule : rules.feedback()) {
      Jdbc.change(
          database,
          "insert into feedback_rule (rules, outcome, needs_rating, needs_reason, needs_next_step,"
              + " needs_date, needs_text) values (?, ?, ?, ?, ?, ?, ?)",
          number,
          rule.outcome().name(),
          rule.rating(),
          rule.reason(),
          rule.nextStep(),
          rule.date(),
          rule.text());
    }
    place = 0;
    for (RoutingRule rule : rules.routing()) {
      Jdbc.change(
          database,
          "insert into routing_rule (rules, place, region, segment, product, campaign, team,"
              + " method, capacity) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          number,
          ++place,
          rule.region(),
          rule.segment(),
          rule.product(),
          rule.campaign(),
          rule.team(),
          rule.method().name(),
          rule.capacity());
    }
  }

  private <T> List<T> read(String query, Jdbc.Row<T> row, Object... values) {
    return Jdbc.read(database, query, row, values);
  }
}
