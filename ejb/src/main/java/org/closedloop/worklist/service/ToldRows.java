package org.closedloop.worklist.service;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.closedloop.report.excel.FilledForm.Filled;
import org.closedloop.source.SourceKey;
import org.closedloop.text.Messages;
import org.closedloop.touchpoint.ActivityKind;
import org.closedloop.worklist.Told;

/**
 * Understands what people wrote into a worklist: days as days or as words, kinds and yes in German
 * and in English. What it does not understand it keeps, with the column it stood in.
 */
final class ToldRows {

  private static final LocalTime NOON = LocalTime.NOON;
  private static final int KEY_PARTS = 3;
  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d.M.yyyy"),
          DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK));
  private static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.ENGLISH);
  private static final Map<WorklistColumn, Integer> LONGEST =
      Map.of(
          WorklistColumn.SUBJECT, 500, WorklistColumn.OUTCOME, 100, WorklistColumn.NEXT_STEP, 500);

  private final ZoneId zone;
  private final Instant now;
  private final Messages texts;

  /**
   * @param now no contact was later; a contact of today without a time was now
   */
  ToldRows(ZoneId zone, Instant now, Locale language) {
    this.zone = zone;
    this.now = now;
    this.texts = Messages.in(language);
  }

  /** What a row says; empty if it is not about a lead any more. */
  Optional<Told> read(Filled row) {
    String[] reference = row.reference().split("\\|", KEY_PARTS);
    if (reference.length < KEY_PARTS) {
      return Optional.empty();
    }
    Row told = new Row(row.values());
    try {
      return Optional.of(
          new Told(
              SourceKey.parse(reference[2]).toString(),
              told.plain(WorklistColumn.COMPANY),
              number(reference[0]),
              number(reference[1]),
              told.instant(WorklistColumn.CONTACTED),
              told.kind(),
              told.text(WorklistColumn.OUTCOME),
              told.text(WorklistColumn.SUBJECT),
              told.yes(),
              told.text(WorklistColumn.NEXT_STEP),
              told.day(WorklistColumn.NEXT_DUE),
              told.unread()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Long number(String text) {
    return text.isEmpty() ? null : Long.valueOf(text);
  }

  private final class Row {
    private final Map<WorklistColumn, Object> values = new EnumMap<>(WorklistColumn.class);
    private final List<String> unread = new ArrayList<>();

    Row(List<Object> cells) {
      for (WorklistColumn column : WorklistColumn.values()) {
        Object value = cells.get(column.ordinal());
        if (value != null) {
          values.put(column, value);
        }
      }
    }

    String plain(WorklistColumn column) {
      Object value = values.get(column);
      if (value instanceof Double number && number == Math.rint(number)) {
        return String.valueOf(number.longValue());
      }
      return value == null ? null : value.toString();
    }

    String text(WorklistColumn column) {
      String text = plain(column);
      if (text != null && text.length() > LONGEST.get(column)) {
        return refuse(column, "worklist.unread.long", LONGEST.get(column));
      }
      return text;
    }

    ActivityKind kind() {
      String word = plain(WorklistColumn.KIND);
      if (word == null) {
        return null;
      }
      for (Locale language : LANGUAGES) {
        for (ActivityKind kind : ActivityKind.values()) {
          if (Messages.in(language)
              .getString("touchpoint.activity." + kind)
              .equalsIgnoreCase(word)) {
            return kind;
          }
        }
      }
      return refuse(WorklistColumn.KIND, "worklist.unread.kind");
    }

    boolean yes() {
      String word = plain(WorklistColumn.DONE);
      if (word == null) {
        return false;
      }
      boolean said =
          word.equalsIgnoreCase("x")
              || LANGUAGES.stream()
                  .anyMatch(
                      spoken ->
                          Messages.in(spoken).getString("worklist.yes").equalsIgnoreCase(word));
      if (!said) {
        refuse(WorklistColumn.DONE, "worklist.unread.yes");
      }
      return said;
    }

    Instant instant(WorklistColumn column) {
      Object value = values.get(column);
      if (value instanceof LocalDateTime at && !at.toLocalTime().equals(LocalTime.MIDNIGHT)) {
        return past(column, at.atZone(zone).toInstant());
      }
      LocalDate day = day(column);
      if (day == null) {
        return null;
      }
      return day.equals(LocalDate.ofInstant(now, zone))
          ? now
          : past(column, day.atTime(NOON).atZone(zone).toInstant());
    }

    private Instant past(WorklistColumn column, Instant at) {
      return at.isAfter(now) ? refuse(column, "worklist.unread.future") : at;
    }

    LocalDate day(WorklistColumn column) {
      Object value = values.get(column);
      if (value == null) {
        return null;
      }
      if (value instanceof LocalDateTime at) {
        return at.toLocalDate();
      }
      for (DateTimeFormatter format : DAYS) {
        try {
          return LocalDate.parse(value.toString(), format);
        } catch (DateTimeException e) {
          // the next way to write it
        }
      }
      return refuse(column, "worklist.unread.day");
    }

    private <T> T refuse(WorklistColumn column, String why, Object... arguments) {
      String said = texts.say(why, arguments);
      unread.add(texts.getString(column.key()) + " „" + plain(column) + "“: " + said);
      return null;
    }

    String unread() {
      return unread.isEmpty() ? null : String.join(" ", unread);
    }
  }
}
