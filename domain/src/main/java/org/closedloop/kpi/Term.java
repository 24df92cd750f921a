package org.closedloop.kpi;

/** One measure in a sum, taken by one of its two days, added or subtracted. */
public record Term(String measure, Day day, int sign) {

  public Term {
    if (sign != 1 && sign != -1) {
      throw new IllegalArgumentException("A term is added or subtracted: " + sign);
    }
  }

  @Override
  public String toString() {
    return (sign < 0 ? "-" : "+") + measure + '@' + day;
  }
}
