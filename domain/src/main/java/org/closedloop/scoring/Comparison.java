package org.closedloop.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** How a rule looks at what is known about a lead; the names stand in the rules. */
public enum Comparison {
  ONE_OF(true) {
    @Override
    boolean holds(String known, List<String> values) {
      return known != null && values.stream().anyMatch(known.strip()::equalsIgnoreCase);
    }
  },
  CONTAINS(true) {
    @Override
    boolean holds(String known, List<String> values) {
      return known != null
          && values.stream().anyMatch(value -> small(known).contains(small(value)));
    }
  },
  AT_LEAST(true) {
    @Override
    boolean holds(String known, List<String> values) {
      return compare(known, values) >= 0;
    }
  },
  BELOW(true) {
    @Override
    boolean holds(String known, List<String> values) {
      return number(known) != null && compare(known, values) < 0;
    }
  },
  KNOWN(false) {
    @Override
    boolean holds(String known, List<String> values) {
      return known != null && !known.isBlank();
    }
  },
  MISSING(false) {
    @Override
    boolean holds(String known, List<String> values) {
      return known == null || known.isBlank();
    }
  };

  private final boolean takesValues;

  Comparison(boolean takesValues) {
    this.takesValues = takesValues;
  }

  /** Whether it compares to something. */
  public boolean takesValues() {
    return takesValues;
  }

  /** Whether it compares numbers. */
  public boolean numeric() {
    return this == AT_LEAST || this == BELOW;
  }

  /**
   * @param known what is known, or null
   */
  abstract boolean holds(String known, List<String> values);

  static BigDecimal number(String text) {
    try {
      return text == null ? null : new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static int compare(String known, List<String> values) {
    BigDecimal number = number(known);
    return number == null ? -1 : number.compareTo(number(values.get(0)));
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
