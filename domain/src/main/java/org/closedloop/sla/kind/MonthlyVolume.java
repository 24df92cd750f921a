package org.closedloop.sla.kind;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.closedloop.calendar.BusinessCalendar;
import org.closedloop.organisation.Department;
import org.closedloop.sla.BadTerm;
import org.closedloop.sla.Promise;

/**
 * Marketing brings so many qualified leads a month. Some types may count more than others.
 *
 * <p>A type is the content of one dimension, such as the channel. Weights are written as {@code
 * Messe=2, Empfehlung=1.5}; what is not named counts once.
 */
@ApplicationScoped
public class MonthlyVolume implements ObligationKind {

  public static final String CODE = "volume";

  /** How many decimal places of a lead are counted. */
  public static final int SCALE = 4;

  private static final String WEIGHT = "\\d{1,3}(\\.\\d{1,4})?";

  /** The dimensions a type can be taken from. */
  public static final List<String> DIMENSIONS = List.of("channel", "segment", "product", "region");

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Department side() {
    return Department.MARKETING;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.whole("count", 200),
        Parameter.one("type", "channel", DIMENSIONS),
        Parameter.text("weights", ""));
  }

  /** By which dimension the leads are told apart. */
  public static String type(Promise promise) {
    String type = promise.text("type", "channel");
    if (!DIMENSIONS.contains(type)) {
      throw new BadTerm("type", type);
    }
    return type;
  }

  @Override
  public void check(Map<String, String> details) {
    weights(details.getOrDefault("weights", ""));
  }

  /** What each type counts, in ten-thousandths of a lead. */
  public static SortedMap<String, Integer> weights(Promise promise) {
    return weights(promise.text("weights", ""));
  }

  private static SortedMap<String, Integer> weights(String written) {
    SortedMap<String, Integer> weights = new TreeMap<>();
    for (String part : Parameter.codes(written)) {
      int sign = part.lastIndexOf('=');
      String weight = part.substring(sign + 1).strip();
      if (sign < 1 || !weight.matches(WEIGHT)) {
        throw new BadTerm("weights", part);
      }
      weights.put(part.substring(0, sign).strip(), tenThousandths(weight));
    }
    return weights;
  }

  private static int tenThousandths(String weight) {
    return new BigDecimal(weight).movePointRight(SCALE).intValueExact();
  }

  /**
   * What a day owes, in ten-thousandths of a lead: each working day of a month the same part of it,
   * rounded so that the days of a month add up to it.
   */
  public static long owed(int month, LocalDate day, BusinessCalendar calendar) {
    if (!calendar.isWorkingDay(day)) {
      return 0;
    }
    LocalDate first = day.withDayOfMonth(1);
    int days = calendar.workingDays(first, first.plusMonths(1));
    int passed = calendar.workingDays(first, day.plusDays(1));
    long whole = BigDecimal.valueOf(month).movePointRight(SCALE).longValueExact();
    return whole * passed / days - whole * (passed - 1) / days;
  }
}
