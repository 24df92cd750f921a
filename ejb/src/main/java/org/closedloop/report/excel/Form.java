package org.closedloop.report.excel;

import java.util.List;
import java.util.Locale;
import org.closedloop.report.Kind;

/**
 * A sheet that people fill in on the way and bring back.
 *
 * @param mark by which the sheet is known when it comes back; seen by nobody
 * @param hint what to do with it, in a sentence
 * @param rows one for each thing that can be told about
 */
public record Form(
    Locale language,
    String mark,
    String sheet,
    String title,
    String scope,
    String hint,
    List<Column> columns,
    List<Row> rows) {

  /**
   * A column.
   *
   * @param signs how wide it is
   * @param filled whether people write into it; all others are locked
   * @param choices the words to choose from; empty for free words, numbers or days
   */
  public record Column(String title, Kind kind, int signs, boolean filled, List<String> choices) {

    /** A column to read. */
    public static Column read(String title, Kind kind, int signs) {
      return new Column(title, kind, signs, false, List.of());
    }

    /** A column to write into. */
    public static Column fill(String title, Kind kind, int signs, String... choices) {
      return new Column(title, kind, signs, true, List.of(choices));
    }
  }

  /**
   * A row.
   *
   * @param reference what it is about, for the way back; seen by nobody
   * @param values of the columns, in their order; null for an empty cell
   */
  public record Row(String reference, List<Object> values) {}
}
