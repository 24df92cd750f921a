package org.closedloop.report;

import java.math.BigDecimal;

/**
 * One cell: its content, and where it differs from its column how it is shown.
 *
 * <p>A formula names cells of its own row by the number of their column, {@code {2}}, and all rows
 * of the table so far by {@code {2:all}}. The content of a formula is the value this product
 * computed; a spreadsheet that calculates again must find the same.
 *
 * @param kind null: as the column says
 * @param content null: empty; else text, number, day or time of day
 * @param formula null: a plain value
 * @param link null: none; else the code of a sheet of the same workbook
 */
public record Cell(Kind kind, Object content, String formula, Tone tone, String link) {

  /** What a rate says whose denominator is zero. */
  public static final String NOT_AVAILABLE = "n/a";

  public static Cell of(Object content) {
    return new Cell(null, content, null, Tone.PLAIN, null);
  }

  public static Cell of(Kind kind, Object content) {
    return new Cell(kind, content, null, Tone.PLAIN, null);
  }

  public static Cell formula(String formula, Object content) {
    return new Cell(null, content, formula, Tone.PLAIN, null);
  }

  public static Cell link(String text, String sheet) {
    return new Cell(Kind.TEXT, text, null, Tone.PLAIN, sheet);
  }

  /** The quotient of two columns of the same row; null where there is none. */
  public static Cell ratio(int numerator, int denominator, BigDecimal quotient) {
    return formula(
        "IFERROR({" + numerator + "}/{" + denominator + "},\"" + NOT_AVAILABLE + "\")",
        quotient == null ? NOT_AVAILABLE : quotient);
  }

  /** The sum of all rows of a column. */
  public static Cell sum(int column, Number sum) {
    return formula("SUM({" + column + ":all})", sum);
  }

  public Cell as(Kind otherKind) {
    return new Cell(otherKind, content, formula, tone, link);
  }

  public Cell in(Tone otherTone) {
    return new Cell(kind, content, formula, otherTone, link);
  }
}
