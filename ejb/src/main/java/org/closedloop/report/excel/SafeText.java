package org.closedloop.report.excel;

import java.util.regex.Pattern;

/**
 * Words from outside, made fit for a cell: a spreadsheet must neither run them nor choke on them.
 */
public final class SafeText {

  /** What a cell can hold at most. */
  static final int LONGEST = 32_767;

  private static final String CUT = " […]";
  private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private SafeText() {}

  /** Replaces what XML cannot carry, and cuts visibly what no cell can hold. */
  static String of(String text) {
    String clean = legal(text);
    String cut =
        clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - CUT.length()) + CUT;
    // "_x000D_" in a file means a control character, unless its underscore is escaped itself.
    return ESCAPE_LIKE.matcher(cut).replaceAll("_x005F_");
  }

  /**
   * Whether a spreadsheet might take the text for a formula, for example after a person edited the
   * cell or saved the sheet as CSV.
   */
  public static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
  }

  private static String legal(String text) {
    String lines = text.replace("\r\n", "\n");
    StringBuilder clean = null;
    for (int at = 0; at < lines.length(); at++) {
      boolean pair =
          Character.isHighSurrogate(lines.charAt(at))
              && at + 1 < lines.length()
              && Character.isLowSurrogate(lines.charAt(at + 1));
      if (pair) {
        at++;
      } else if (!legal(lines.charAt(at))) {
        clean = clean == null ? new StringBuilder(lines) : clean;
        clean.setCharAt(at, '\uFFFD');
      }
    }
    return clean == null ? lines : clean.toString();
  }

  private static boolean legal(char sign) {
    return sign == '\t'
        || sign == '\n'
        || sign == '\r'
        || sign >= ' ' && !Character.isSurrogate(sign) && sign < '\uFFFE';
  }
}
