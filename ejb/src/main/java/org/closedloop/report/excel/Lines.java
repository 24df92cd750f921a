package org.closedloop.report.excel;

/** Into how many lines a text falls, for spreadsheets that do not find out by themselves. */
final class Lines {

  private static final float LINE = 13f;

  private Lines() {}

  /** The lines of a text in a column of so many signs, broken between words. */
  static int of(String text, int signs) {
    int lines = 0;
    for (String paragraph : text.split("\n", -1)) {
      int used = 0;
      lines++;
      for (String word : paragraph.split(" ")) {
        if (used > 0 && used + 1 + word.length() > signs) {
          lines++;
          used = word.length();
        } else {
          used += (used > 0 ? 1 : 0) + word.length();
        }
        lines += (used - 1) / signs;
        used = used > signs ? used % signs : used;
      }
    }
    return lines;
  }

  /** The signs of the longest line. */
  static int longest(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
        ? text.length()
        : text.lines().mapToInt(String::length).max().orElse(0);
  }

  static int longestWord(String text) {
    int longest = 0;
    for (String word : text.split("\\s+")) {
      longest = Math.max(longest, word.length());
    }
    return longest;
  }

  /** The height of a row with so many lines. */
  static float points(int lines) {
    return lines * LINE + 3;
  }
}
