package org.closedloop.sync.intake;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.closedloop.campaign.Dimensions;
import org.closedloop.campaign.Money;
import org.closedloop.database.Column;
import org.closedloop.sync.Reason;
import org.closedloop.sync.RecordField;
import org.closedloop.sync.RecordKind;
import org.closedloop.sync.SourceRecord;

/** The kinds of records that are things that happened. */
final class HistoryShapes {

  /** Where the amount of a deal stands among the cells of a change; its price follows. */
  static final int AMOUNT = 5;

  /** Whose cost it is when nobody says it. */
  private static final String MARKETING = "MARKETING";

  static final Map<RecordKind, HistoryShape> ALL = new EnumMap<>(RecordKind.class);

  static {
    add(
        RecordKind.STAGE_CHANGE,
        "stage_change",
        HistoryShape.Owner.LEAD,
        List.of(Column.instants("at"), texts("stage"), texts("actor"), texts("reason")),
        plain(RecordKind.STAGE_CHANGE, "at", "stage", "actor", "reason"));
    add(
        RecordKind.TOUCHPOINT,
        "touchpoint",
        HistoryShape.Owner.LEAD,
        List.of(Column.instants("at"), texts("kind"), texts("subject"), Column.ints("slice")),
        (work, entry) -> {
          Object[] cells = values(entry.said(), "at", "kind", "subject", null);
          cells[3] = work.slice(origin(entry.said()));
          return cells;
        });
    add(
        RecordKind.ACTIVITY,
        "activity",
        HistoryShape.Owner.LEAD,
        List.of(
            Column.instants("at"),
            texts("kind"),
            texts("employee"),
            texts("outcome"),
            texts("subject"),
            Column.booleans("outbound")),
        (work, entry) -> {
          Object[] cells =
              values(entry.said(), "at", "kind", "employee", "outcome", "subject", null);
          cells[5] = entry.said().flag(RecordKind.ACTIVITY.field("outbound"), true);
          return cells;
        });
    add(
        RecordKind.HAND_OFF_ANSWER,
        "hand_off_change",
        HistoryShape.Owner.LEAD,
        List.of(
            Column.instants("at"),
            texts("hand_off"),
            texts("kind"),
            texts("team"),
            texts("employee"),
            texts("reason"),
            texts("next_step"),
            Column.days("resubmit_on"),
            Column.shorts("rating"),
            texts("feedback"),
            texts("actor")),
        plain(
            RecordKind.HAND_OFF_ANSWER,
            "at",
            "hand_off",
            "kind",
            "team",
            "employee",
            "reason",
            "next_step",
            "resubmit_on",
            "rating",
            "feedback",
            "actor"));
    add(
        RecordKind.OPPORTUNITY_CHANGE,
        "opportunity_change",
        HistoryShape.Owner.OPPORTUNITY,
        List.of(
            Column.instants("at"),
            texts("kind"),
            texts("stage"),
            texts("reason"),
            texts("actor"),
            Column.longs("amount"),
            texts("currency"),
            Column.numbers("rate"),
            Column.days("rate_on"),
            Column.longs("reporting_amount")),
        HistoryShapes::change);
    add(
        RecordKind.SPEND,
        "campaign_spend",
        HistoryShape.Owner.NOBODY,
        List.of(
            Column.days("booked_on"),
            Column.longs("amount"),
            texts("currency"),
            Column.numbers("rate"),
            Column.days("rate_on"),
            Column.longs("reporting_amount"),
            Column.ints("slice"),
            texts("note"),
            texts("side")),
        HistoryShapes::spend);
    add(
        RecordKind.TRAFFIC,
        "traffic",
        HistoryShape.Owner.NOBODY,
        List.of(Column.days("on_day"), Column.longs("visits"), Column.ints("slice")),
        (work, entry) -> {
          Object[] cells = values(entry.said(), "day", "visits", null);
          cells[2] = work.slice(origin(entry.said()));
          return cells;
        });
  }

  private HistoryShapes() {}

  private static void add(
      RecordKind kind,
      String table,
      HistoryShape.Owner owner,
      List<Column> columns,
      HistoryShape.Cells cells) {
    ALL.put(kind, new HistoryShape(kind, table, owner, columns, cells));
  }

  private static Column texts(String name) {
    return Column.texts(name);
  }

  private static HistoryShape.Cells plain(RecordKind kind, String... fields) {
    List<RecordField> asked = List.of(fields).stream().map(kind::field).toList();
    return (work, entry) -> asked.stream().map(entry.said()::value).toArray();
  }

  /** The values of fields; null where no field is named. */
  private static Object[] values(SourceRecord said, String... fields) {
    Object[] values = new Object[fields.length];
    for (int i = 0; i < fields.length; i++) {
      values[i] = fields[i] == null ? null : said.value(said.kind().field(fields[i]));
    }
    return values;
  }

  static Dimensions origin(SourceRecord said) {
    return Dimensions.NONE.withOrigin(
        said.textOrEmpty(said.kind().field("channel")),
        said.textOrEmpty(said.kind().field("campaign")),
        said.textOrEmpty(said.kind().field("content")));
  }

  private static Object[] change(Work work, Entry entry) throws SQLException {
    SourceRecord said = entry.said();
    RecordKind kind = said.kind();
    Object[] cells =
        values(said, "at", "kind", "stage", "reason", "actor", null, null, null, null, null);
    Long cents = said.whole(kind.field("amount"));
    if (cents != null) {
      LocalDate day = work.zone().dayOf(said.instant(kind.field("at")));
      Money money = price(work, entry, cents, day);
      if (money == null) {
        return null;
      }
      place(cells, AMOUNT, money);
    }
    return cells;
  }

  private static Object[] spend(Work work, Entry entry) throws SQLException {
    SourceRecord said = entry.said();
    RecordKind kind = said.kind();
    LocalDate day = said.day(kind.field("day"));
    Money money = price(work, entry, said.whole(kind.field("amount")), day);
    if (money == null) {
      return null;
    }
    Object[] cells = values(said, "day", null, null, null, null, null, null, "note", "side");
    place(cells, 1, money);
    cells[6] = work.slice(origin(said));
    cells[8] = cells[8] == null ? MARKETING : cells[8];
    return cells;
  }

  static void place(Object[] cells, int first, Money money) {
    cells[first] = money.cents();
    cells[first + 1] = money.currency();
    cells[first + 2] = money.rate();
    cells[first + 3] = money.rateOn();
    cells[first + 4] = money.reportingCents();
  }

  /** The amount with its rate; null, and the record refused, if there is no rate. */
  static Money price(Work work, Entry entry, long cents, LocalDate day) throws SQLException {
    return price(work, entry, cents, entry.said().text(entry.said().kind().field("currency")), day);
  }

  /** The same for an amount whose currency is known otherwise. */
  static Money price(Work work, Entry entry, long cents, String currency, LocalDate day)
      throws SQLException {
    SourceRecord said = entry.said();
    try {
      Money money = work.money(cents, currency, said.decimal(said.kind().field("rate")), day);
      if (money == null) {
        entry.reject(said.kind().field("currency"), Reason.RATE_MISSING, currency, day.toString());
      }
      return money;
    } catch (ArithmeticException e) {
      entry.reject(said.kind().field("amount"), Reason.NUMBER_RANGE);
      return null;
    }
  }
}
