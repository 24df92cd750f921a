package org.closedloop.sync.contract;

import java.math.BigDecimal;
import org.closedloop.sync.Reason;

/**
 * How a file writes numbers. Strict: a sign that is neither the decimal nor the thousands sign, or
 * a group that has not three digits, is a fault, because it is mostly a number of another country.
 *
 * @param decimal the sign before decimals
 * @param thousands the sign between groups of three digits, or null
 */
record NumberFormat(char decimal, Character thousands) {

  private static final char MINUS = '\u2212';
  private static final int LONGEST = 40;
  private static final int MOST_POWER = 20;

  /**
   * A number; a per cent sign at its end divides it by a hundred.
   *
   * @throws Unreadable if it is not written this way
   */
  BigDecimal read(String text) throws Unreadable {
    boolean percent = text.endsWith("%");
    String digits = plain(percent ? text.substring(0, text.length() - 1).strip() : text);
    try {
      BigDecimal number = new BigDecimal(digits);
      if (Math.abs(number.scale()) > MOST_POWER) {
        throw new Unreadable(Reason.NUMBER_RANGE);
      }
      return percent ? number.movePointLeft(2) : number;
    } catch (NumberFormatException e) {
      throw unreadable();
    }
  }

  String pattern() {
    return thousands == null ? "1234" + decimal + "56" : "1" + thousands + "234" + decimal + "56";
  }

  private String plain(String text) throws Unreadable {
    if (text.isEmpty() || text.length() > LONGEST) {
      throw unreadable();
    }
    StringBuilder plain = new StringBuilder(text.length());
    int group = -1;
    boolean decimals = false;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign == MINUS) {
        plain.append('-');
      } else if (sign == decimal) {
        closeGroup(group);
        group = -1;
        decimals = true;
        plain.append('.');
      } else if (thousands != null && sign == thousands) {
        if (decimals || group == -1 && !startsGroup(plain)) {
          throw unreadable();
        }
        closeGroup(group);
        group = 0;
      } else {
        if (!decimals && group >= 0) {
          group++;
        }
        plain.append(sign == ',' || sign == '.' ? '?' : sign);
      }
    }
    closeGroup(group);
    return plain.toString();
  }

  private static boolean startsGroup(CharSequence plain) {
    long digits = plain.chars().filter(Character::isDigit).count();
    return digits >= 1 && digits <= 3;
  }

  private void closeGroup(int group) throws Unreadable {
    if (group != -1 && group != 3) {
      throw unreadable();
    }
  }

  private Unreadable unreadable() {
    return new Unreadable(Reason.NUMBER_FORMAT, pattern());
  }
}
