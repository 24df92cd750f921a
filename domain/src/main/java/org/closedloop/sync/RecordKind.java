package org.closedloop.sync;

import static org.closedloop.sync.RecordField.choice;
import static org.closedloop.sync.RecordField.codeKey;
import static org.closedloop.sync.RecordField.count;
import static org.closedloop.sync.RecordField.currency;
import static org.closedloop.sync.RecordField.day;
import static org.closedloop.sync.RecordField.decimal;
import static org.closedloop.sync.RecordField.flag;
import static org.closedloop.sync.RecordField.instant;
import static org.closedloop.sync.RecordField.key;
import static org.closedloop.sync.RecordField.money;
import static org.closedloop.sync.RecordField.prose;
import static org.closedloop.sync.RecordField.reference;
import static org.closedloop.sync.RecordField.shortKey;
import static org.closedloop.sync.RecordField.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.closedloop.campaign.ChannelKind;
import org.closedloop.handoff.HandOffChangeKind;
import org.closedloop.lead.LeadStage;
import org.closedloop.opportunity.OpportunityChangeKind;
import org.closedloop.opportunity.Outcome;
import org.closedloop.touchpoint.ActivityKind;
import org.closedloop.touchpoint.TouchpointKind;

/**
 * The kinds of records another system can send, in the order in which files of one delivery are
 * taken in: what is referred to comes first.
 */
public enum RecordKind {
  TEAM(
      codeKey(60),
      prose("name", 200),
      choice("department", List.of("MARKETING", "SALES", "SERVICE", "OPERATIONS")).needed(),
      text("region", 60)),
  EMPLOYEE(codeKey(60), prose("name", 200), text("email", 254), text("team", 60), flag("active")),
  CHANNEL(
      codeKey(100),
      prose("name_de", 200),
      prose("name_en", 200),
      flag("web"),
      choice("kind", ChannelKind.values())),
  PRODUCT(codeKey(100), prose("name", 300), text("family", 100), decimal("margin", 3)),
  CONTENT_OFFER(codeKey(200), prose("title", 300), text("kind", 40)),
  CAMPAIGN(
      key().needed(),
      text("code", 100),
      prose("name", 300),
      text("channel", 100).needed(),
      prose("target_group", 300),
      day("starts_on"),
      day("ends_on"),
      money("budget"),
      currency()),
  EXCHANGE_RATE(currency().needed(), day("valid_from").needed(), decimal("rate", 9).needed()),
  ACCOUNT(
      key().needed(),
      prose("name", 300),
      prose("city", 200),
      text("postal_code", 20),
      text("country", 60),
      text("region", 100),
      text("segment", 100),
      text("industry", 100),
      text("website", 300),
      count("employees", 9),
      instant("created_at")),
  CONTACT(
      key().needed(),
      reference("account", "account"),
      prose("name", 300),
      text("email", 254),
      prose("phone", 60),
      prose("job_title", 200),
      text("buying_role", 60)),
  LEAD(
      shortKey().needed(),
      instant("created_at").needed(),
      choice("stage", LeadStage.values()),
      instant("stage_at"),
      text("channel", 100),
      text("campaign", 100),
      text("content", 200),
      text("segment", 100),
      text("region", 100),
      text("team", 60),
      text("owner", 60),
      text("product", 100),
      prose("company", 300),
      prose("person", 300),
      text("email", 254),
      prose("phone", 60),
      prose("city", 200),
      reference("account", "account"),
      reference("contact", "contact"),
      flag("excluded"),
      prose("excluded_reason", 300),
      instant("changed_at")),
  STAGE_CHANGE(
      key(),
      reference("lead", "lead").needed(),
      choice("stage", LeadStage.values()).needed(),
      instant("at").needed(),
      prose("actor", 100),
      prose("reason", 300)),
  TOUCHPOINT(
      key().needed(),
      reference("lead", "lead").needed(),
      instant("at").needed(),
      choice("kind", TouchpointKind.values()).needed(),
      text("channel", 100),
      text("campaign", 100),
      text("content", 200),
      prose("subject", 300)),
  ACTIVITY(
      key().needed(),
      reference("lead", "lead").needed(),
      instant("at").needed(),
      choice("kind", ActivityKind.values()).needed(),
      flag("outbound"),
      text("employee", 60),
      prose("outcome", 100),
      prose("subject", 300)),
  HAND_OFF_ANSWER(
      key().needed(),
      text("hand_off", 200).needed(),
      reference("lead", "lead").needed(),
      choice("kind", HandOffChangeKind.values()).needed(),
      instant("at").needed(),
      text("team", 60),
      text("employee", 60),
      prose("reason", 100),
      prose("next_step", 300),
      day("resubmit_on"),
      count("rating", 1),
      prose("feedback", 2000),
      prose("actor", 100)),
  OPPORTUNITY(
      shortKey().needed(),
      reference("lead", "lead"),
      prose("name", 300),
      instant("opened_at"),
      text("stage", 60),
      choice("outcome", Outcome.values()),
      instant("closed_at"),
      money("amount"),
      currency(),
      decimal("rate", 9),
      prose("reason", 100),
      text("owner", 60),
      text("product", 100),
      reference("account", "account")),
  OPPORTUNITY_CHANGE(
      key().needed(),
      reference("opportunity", "opportunity").needed(),
      choice("kind", OpportunityChangeKind.values()).needed(),
      instant("at").needed(),
      text("stage", 60),
      money("amount"),
      currency(),
      decimal("rate", 9),
      prose("reason", 100),
      prose("actor", 100)),
  SPEND(
      key(),
      day("day").needed(),
      money("amount").needed(),
      currency(),
      decimal("rate", 9),
      text("channel", 100),
      text("campaign", 100),
      text("content", 200),
      prose("note", 300),
      choice("side", List.of("MARKETING", "SALES"))),
  TRAFFIC(
      key(),
      day("day").needed(),
      count("visits", 15).needed(),
      text("channel", 100),
      text("campaign", 100),
      text("content", 200));

  private final List<RecordField> fields = new ArrayList<>();
  private final Map<String, RecordField> byName = new LinkedHashMap<>();

  RecordKind(RecordField... fields) {
    for (RecordField field : fields) {
      RecordField placed = field.at(this.fields.size());
      this.fields.add(placed);
      byName.put(placed.name(), placed);
    }
  }

  /** As in contracts and in the names of neutral ones, for example {@code opportunity-change}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<RecordKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  public List<RecordField> fields() {
    return List.copyOf(fields);
  }

  public Optional<RecordField> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * @throws NoSuchElementException if this kind has no such field
   */
  public RecordField field(String name) {
    return named(name).orElseThrow(() -> new NoSuchElementException(code() + "." + name));
  }
}
