package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.closedloop.database.BulkSelect;
import org.closedloop.handoff.HandOffChangeKind;
import org.closedloop.journey.ActivityRow;
import org.closedloop.journey.ClockRow;
import org.closedloop.journey.DealRow;
import org.closedloop.journey.HandOffRow;
import org.closedloop.journey.LeadHistory;
import org.closedloop.journey.ProfileRow;
import org.closedloop.journey.StageRow;
import org.closedloop.journey.TouchRow;
import org.closedloop.lead.LeadStage;
import org.closedloop.opportunity.OpportunityChangeKind;
import org.closedloop.organisation.Department;
import org.closedloop.sla.clock.ClockState;

/**
 * Reads the histories of a page of leads: one query per table, never one per lead.
 *
 * <p>Only what today's measures need is read: contacts only of leads that won a deal.
 */
public final class HistoryReader {

  private static final Map<String, LeadStage> STAGES = new HashMap<>();
  private static final Map<String, OpportunityChangeKind> KINDS = new HashMap<>();

  static {
    for (LeadStage stage : LeadStage.values()) {
      STAGES.put(stage.name(), stage);
    }
    for (OpportunityChangeKind kind : OpportunityChangeKind.values()) {
      KINDS.put(kind.name(), kind);
    }
  }

  private static final String TOUCH =
      "t.id, t.at, t.recorded_at, t.corrects, t.retracted, t.slice, t.kind <> 'EMAIL_SENT'";

  /** What an answer had to say, from when until when. */
  private static final String AGREED_FEEDBACK =
      "select f.outcome, f.needs_rating, f.needs_reason, f.needs_next_step, f.needs_date,"
          + " f.needs_text, r.since, r.until_at from feedback_rule f join (select version,"
          + " valid_from as since, lead(valid_from) over (order by valid_from, version)"
          + " as until_at from hand_off_rules) r on r.version = f.rules";

  private final Connection connection;
  private final PagePlan plan;
  private final int page;
  private final List<LeadHistory> histories = new ArrayList<>();
  private long[] leads = new long[1_024];

  private HistoryReader(Connection connection, PagePlan plan, int page) {
    this.connection = connection;
    this.plan = plan;
    this.page = page;
  }

  /** The histories of a page, in the order of the lead numbers. */
  public static HistoryReader read(Connection connection, PagePlan plan, int page)
      throws SQLException {
    HistoryReader reader = new HistoryReader(connection, plan, page);
    reader.readLeads();
    reader.readStages();
    reader.readProfiles();
    reader.readDeals();
    reader.readTouches();
    reader.readHandOffs();
    reader.readClocks();
    reader.readForgotten();
    reader.readActivities();
    reader.readMargins();
    reader.readOpen();
    return reader;
  }

  public List<LeadHistory> histories() {
    return histories;
  }

  /** What the ledger holds for the leads of the page; null for a lead without postings. */
  public Cells[] balances() throws SQLException {
    Cells[] balances = new Cells[histories.size()];
    try (BulkSelect rows =
        BulkSelect.of(
            connection,
            "select lead, measure, booked_on, cohort_day, slice, amount from posting where "
                + plan.condition("lead", page))) {
      while (rows.next()) {
        int index = indexOf(rows.whole());
        if (index >= 0) {
          if (balances[index] == null) {
            balances[index] = new Cells();
          }
          balances[index].add(
              (int) rows.whole(), rows.day(), rows.day(), (int) rows.whole(), rows.whole());
        }
      }
    }
    return balances;
  }

  private void readLeads() throws SQLException {
    try (BulkSelect rows =
        BulkSelect.of(
            connection,
            "select id, created_at, slice from lead where "
                + plan.condition("id", page)
                + " order by id")) {
      while (rows.next()) {
        long lead = rows.whole();
        if (histories.size() == leads.length) {
          leads = Arrays.copyOf(leads, 2 * leads.length);
        }
        leads[histories.size()] = lead;
        histories.add(new LeadHistory(lead, rows.micros(), (int) rows.whole()));
      }
    }
  }

  private void readStages() throws SQLException {
    each(
        "select lead, id, at, recorded_at, corrects, retracted, stage from stage_change where "
            + plan.condition("lead", page),
        (history, rows) ->
            history.add(
                new StageRow(
                    rows.whole(),
                    rows.micros(),
                    rows.micros(),
                    rows.whole(),
                    rows.flag(),
                    STAGES.get(rows.text()))));
  }

  private void readProfiles() throws SQLException {
    each(
        "select lead, id, at, recorded_at, corrects, slice, excluded from lead_profile where "
            + plan.condition("lead", page),
        (history, rows) ->
            history.add(
                new ProfileRow(
                    rows.whole(),
                    rows.micros(),
                    rows.micros(),
                    rows.whole(),
                    (int) rows.whole(),
                    rows.flag())));
  }

  private void readDeals() throws SQLException {
    each(
        "select lead, id, at, recorded_at, corrects, retracted, opportunity, kind,"
            + " coalesce(stage, ''), reporting_amount, amount from opportunity_change where "
            + plan.condition("lead", page),
        (history, rows) -> history.add(deal(rows)));
  }

  private static DealRow deal(BulkSelect rows) throws SQLException {
    long id = rows.whole();
    long at = rows.micros();
    long recordedAt = rows.micros();
    long corrects = rows.whole();
    boolean retracted = rows.flag();
    long deal = rows.whole();
    OpportunityChangeKind kind = KINDS.get(rows.text());
    String phase = rows.text();
    long reporting = rows.whole();
    boolean hasAmount = !rows.wasNull();
    return new DealRow(
        id,
        at,
        recordedAt,
        corrects,
        retracted,
        deal,
        kind,
        phase,
        hasAmount,
        rows.whole(),
        reporting);
  }

  private void readTouches() throws SQLException {
    String winners = winners();
    if (winners.isEmpty()) {
      return;
    }
    each(
        "select t.lead, " + TOUCH + " from touchpoint t where t.lead in (" + winners + ")",
        (history, rows) -> history.add(touch(rows)));
    each(
        "select w.id, "
            + TOUCH
            + " from lead w join lead o on o.account_id = w.account_id and o.id <> w.id"
            + " and not o.excluded join touchpoint t on t.lead = o.id"
            + " where w.account_id is not null and w.id in ("
            + winners
            + ")",
        (history, rows) -> history.addOfCompany(touch(rows)));
  }

  /** The numbers of those that ever won a deal. */
  private String winners() {
    return histories.stream()
        .filter(LeadHistory::hasWon)
        .map(history -> Long.toString(history.lead()))
        .collect(Collectors.joining(", "));
  }

  private static TouchRow touch(BulkSelect rows) throws SQLException {
    return new TouchRow(
        rows.whole(),
        rows.micros(),
        rows.micros(),
        rows.whole(),
        rows.flag(),
        (int) rows.whole(),
        rows.flag());
  }

  private void readHandOffs() throws SQLException {
    each(
        "select c.lead, c.id, c.at, c.recorded_at, c.corrects, c.retracted, c.hand_off, c.kind,"
            + " coalesce(c.team, ''), coalesce(c.reason, ''), not ("
            + "coalesce(f.needs_rating, false) and c.rating is null"
            + " or coalesce(f.needs_reason, false) and coalesce(c.reason, '') = ''"
            + " or coalesce(f.needs_next_step, false) and coalesce(c.next_step, '') = ''"
            + " or coalesce(f.needs_date, false) and c.resubmit_on is null"
            + " or coalesce(f.needs_text, false) and coalesce(c.feedback, '') = '')"
            + " from hand_off_change c left join ("
            + AGREED_FEEDBACK
            + ") f on f.outcome = c.kind and c.at >= f.since"
            + " and (f.until_at is null or c.at < f.until_at) where "
            + plan.condition("c.lead", page),
        (history, rows) -> history.add(handOff(rows)));
  }

  private static HandOffRow handOff(BulkSelect rows) throws SQLException {
    return new HandOffRow(
        rows.whole(),
        rows.micros(),
        rows.micros(),
        rows.whole(),
        rows.flag(),
        rows.text(),
        HandOffChangeKind.valueOf(rows.text()),
        rows.text(),
        rows.text(),
        rows.flag());
  }

  private void readClocks() throws SQLException {
    each(
        "select c.lead, c.obligation, c.kind, c.side, a.code || ' v' || v.number,"
            + " coalesce(c.team, ''), c.state, c.started_at, c.due_at, c.ended_at,"
            + " coalesce(c.taken_minutes, -1) from sla_clock c"
            + " join agreement_version v on v.id = c.agreement_version"
            + " join agreement a on a.id = v.agreement where "
            + plan.condition("c.lead", page),
        (history, rows) -> history.add(clock(rows)));
  }

  private static ClockRow clock(BulkSelect rows) throws SQLException {
    String obligation = rows.text();
    String kind = rows.text();
    Department side = Department.valueOf(rows.text());
    String agreement = rows.text();
    String team = rows.text();
    ClockState state = ClockState.valueOf(rows.text());
    long startedAt = rows.micros();
    long dueAt = orNever(rows);
    long endedAt = orNever(rows);
    return new ClockRow(
        obligation, kind, side, agreement, team, state, startedAt, dueAt, endedAt, rows.whole());
  }

  private static long orNever(BulkSelect rows) throws SQLException {
    long micros = rows.micros();
    return rows.wasNull() ? ClockRow.NEVER : micros;
  }

  private void readForgotten() throws SQLException {
    each(
        "select l.id, l.stage_at from lead l where "
            + plan.condition("l.id", page)
            + " and l.excluded = false and l.stage in ('MARKETING_QUALIFIED', 'SALES_ACCEPTED',"
            + " 'SALES_QUALIFIED', 'OPPORTUNITY', 'RECYCLED') and not exists (select 1 from"
            + " next_step n where n.lead = l.id and n.done_at is null) and not exists (select 1"
            + " from hand_off h where h.lead = l.id and (h.state = 'OPEN' or h.state ="
            + " 'RETURNED' and h.resubmit_on is not null and l.stage = 'RECYCLED' and not exists"
            + " (select 1 from hand_off o where o.lead = l.id and o.offered_at > h.offered_at)))"
            + " and not exists (select 1 from sla_clock k where k.lead = l.id and k.ended_at is"
            + " null and k.state <> 'CANCELLED')",
        (history, rows) -> history.forgottenSince(rows.micros()));
  }

  /** Those that reach out, and what corrects them; a note is nobody's contact. */
  private void readActivities() throws SQLException {
    each(
        "select a.lead, a.id, a.at, a.recorded_at, a.corrects, a.retracted,"
            + " a.outbound and a.kind <> 'NOTE' from activity a where "
            + plan.condition("a.lead", page)
            + " and (a.outbound and a.kind <> 'NOTE' or a.corrects is not null)",
        (history, rows) ->
            history.add(
                new ActivityRow(
                    rows.whole(),
                    rows.micros(),
                    rows.micros(),
                    rows.whole(),
                    rows.flag(),
                    rows.flag())));
  }

  private void readMargins() throws SQLException {
    String winners = winners();
    if (winners.isEmpty()) {
      return;
    }
    each(
        "select o.lead, o.id, cast(p.margin * 10000 as bigint) from opportunity o"
            + " join product p on p.code = o.product where p.margin is not null"
            + " and o.lead in ("
            + winners
            + ")",
        (history, rows) -> history.margin(rows.whole(), (int) rows.whole()));
  }

  private void readOpen() throws SQLException {
    each(
        "select l.id, coalesce(s.hot, false) from lead l left join lead_score s"
            + " on s.lead = l.id where "
            + plan.condition("l.id", page)
            + " and l.excluded = false and l.stage not in ('CUSTOMER', 'LOST')",
        (history, rows) -> history.open(rows.flag()));
  }

  /** Takes one row of a history; the number of the lead is read already. */
  @FunctionalInterface
  private interface Teller {
    void tell(LeadHistory history, BulkSelect rows) throws SQLException;
  }

  /** Reads rows that begin with the number of the lead they are about. */
  private void each(String select, Teller teller) throws SQLException {
    try (BulkSelect rows = BulkSelect.of(connection, select)) {
      while (rows.next()) {
        LeadHistory history = historyOf(rows.whole());
        if (history != null) {
          teller.tell(history, rows);
        }
      }
    }
  }

  private LeadHistory historyOf(long lead) {
    int index = indexOf(lead);
    return index < 0 ? null : histories.get(index);
  }

  private int indexOf(long lead) {
    return Arrays.binarySearch(leads, 0, histories.size(), lead);
  }
}
