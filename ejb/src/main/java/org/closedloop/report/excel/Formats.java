package org.closedloop.report.excel;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.closedloop.report.Kind;

/**
 * Number formats. They name the language where a month has a name, so that a date reads the same on
 * every computer; separators of thousands and decimals follow the reader's own settings.
 */
final class Formats {

  private final boolean german;

  Formats(boolean german) {
    this.german = german;
  }

  String of(Kind kind) {
    return switch (kind) {
      case TEXT -> "General";
      case COUNT, MONEY -> "#,##0";
      case MINUTES -> "#,##0\" min\"";
      case CENTS -> "#,##0.00";
      case RATE -> "#,##0.0" + percent();
      case POINTS -> "+#,##0.0;\"−\"#,##0.0;0.0";
      case CHANGE -> "+#,##0.0" + percent() + ";\"−\"#,##0.0" + percent() + ";0.0" + percent();
      case DAYS -> "#,##0.0";
      case DATE -> german ? "[$-407]dd\\.mm\\.yyyy" : "[$-809]d\\ mmm\\ yyyy";
      case TIME -> german ? "[$-407]dd\\.mm\\.yyyy\\ hh:mm" : "[$-809]d\\ mmm\\ yyyy\\ hh:mm";
      case MONTH -> german ? "[$-407]mmm\\ yyyy" : "[$-809]mmm\\ yyyy";
    };
  }

  /** How tick marks of a chart read. */
  String ofAxis(Kind kind) {
    return switch (kind) {
      case RATE -> "#,##0" + percent();
      case CENTS, DAYS -> "#,##0";
      default -> of(kind);
    };
  }

  /** How a month reads as text. */
  DateTimeFormatter month() {
    return DateTimeFormatter.ofPattern("LLL yyyy", german ? Locale.GERMAN : Locale.ENGLISH);
  }

  /** How many signs a value takes, at a guess that holds for its width. */
  static int length(Kind kind, double value) {
    int whole = (int) Math.max(1, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) + 1);
    int grouped = whole + (whole - 1) / 3 + (value < 0 ? 1 : 0);
    return switch (kind) {
      case CENTS -> grouped + 3;
      case DAYS -> grouped + 2;
      case MINUTES -> grouped + 4;
      case RATE, POINTS, CHANGE -> grouped + 5;
      case DATE -> 11;
      case TIME -> 17;
      case MONTH -> 9;
      case TEXT, COUNT, MONEY -> grouped;
    };
  }

  private String percent() {
    return german ? "\\ %" : "%";
  }
}
