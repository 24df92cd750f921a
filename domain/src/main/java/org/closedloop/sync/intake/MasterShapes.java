package org.closedloop.sync.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.closedloop.database.Column;
import org.closedloop.sync.FieldType;
import org.closedloop.sync.RecordField;
import org.closedloop.sync.RecordKind;
import org.closedloop.sync.SourceRecord;

/** The kinds of records that are kept as they are now, without a history of their own. */
final class MasterShapes {

  static final Map<RecordKind, MasterShape> ALL = new EnumMap<>(RecordKind.class);

  static {
    add(coded(RecordKind.TEAM, "team", false, "name"));
    add(coded(RecordKind.EMPLOYEE, "employee", true, "name"));
    add(coded(RecordKind.CHANNEL, "channel", false, "name_de", "name_en"));
    add(coded(RecordKind.PRODUCT, "product", true, "name"));
    add(coded(RecordKind.CONTENT_OFFER, "content_offer", true, "title"));
    add(sourced(RecordKind.CAMPAIGN, "campaign", "code", "name"));
    add(sourced(RecordKind.ACCOUNT, "account", "name"));
    add(sourced(RecordKind.CONTACT, "contact", "name"));
    add(
        new MasterShape(
            RecordKind.EXCHANGE_RATE,
            "exchange_rate",
            List.of("currency", "valid_from"),
            false,
            false,
            columns(RecordKind.EXCHANGE_RATE, List.of(), List.of())));
  }

  private MasterShapes() {}

  private static void add(MasterShape shape) {
    ALL.put(shape.kind(), shape);
  }

  private static MasterShape coded(
      RecordKind kind, String table, boolean numbered, String... named) {
    return new MasterShape(
        kind, table, List.of("code"), false, numbered, columns(kind, List.of(), List.of(named)));
  }

  private static MasterShape sourced(RecordKind kind, String table, String... named) {
    return new MasterShape(
        kind,
        table,
        List.of("source_key"),
        true,
        true,
        columns(kind, List.of("key", "account"), List.of(named)));
  }

  /**
   * One column per field, under its name; those {@code named} are the key where nothing is said.
   */
  private static List<MasterShape.Filled> columns(
      RecordKind kind, List<String> without, List<String> named) {
    List<MasterShape.Filled> columns = new ArrayList<>();
    for (RecordField field : kind.fields()) {
      if (!without.contains(field.name())) {
        columns.add(
            new MasterShape.Filled(
                column(field), field, from(field, named.contains(field.name()))));
      }
    }
    return columns;
  }

  private static Function<SourceRecord, Object> from(RecordField field, boolean named) {
    if (named) {
      return said -> cut(said.value(field) == null ? said.key() : said.text(field), field);
    }
    if (field.type() == FieldType.FLAG) {
      boolean otherwise = field.name().equals("active");
      return said -> said.flag(field, otherwise);
    }
    return said -> said.value(field);
  }

  private static String cut(String text, RecordField field) {
    return text.length() > field.length() ? text.substring(0, field.length()) : text;
  }

  private static Column column(RecordField field) {
    String name = field.name();
    return switch (field.type()) {
      case INSTANT -> Column.instants(name);
      case DAY -> Column.days(name);
      case MONEY -> Column.longs(name);
      case DECIMAL -> Column.numbers(name);
      case COUNT -> Column.ints(name);
      case FLAG -> Column.booleans(name);
      default -> Column.texts(name);
    };
  }
}
