package org.closedloop.shell.web;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One line, one row of bars or one target of a diagram.
 *
 * @param name what a reader calls it
 * @param role how it is drawn
 * @param colour {@code c1} to {@code c8} in this order, or {@code marketing}, {@code sales}
 * @param values one per label; null where there is none
 * @param immatureFrom index of the first value that is not settled yet; the number of values if all
 *     are. Immature points are hollow, immature bars hatched
 */
public record ChartSeries(
    String name, Role role, String colour, List<BigDecimal> values, int immatureFrom)
    implements Serializable {

  /** How a series is drawn. */
  public enum Role {
    LINE,
    AREA,
    BAR,
    /** Bars that stand for what is expected: hatched. */
    FORECAST,
    /** A dashed line through the diagram. */
    TARGET,
    /** A short bar above each label, such as the plan of a month. */
    PLAN,
    /** The lower or upper edge of a shaded band; two of them follow each other. */
    BAND,
    /** A triangle: computed, not observed. */
    ESTIMATE
  }

  public ChartSeries {
    requireNonNull(name, "name");
    values = Collections.unmodifiableList(Arrays.asList(values.toArray(new BigDecimal[0])));
  }

  public static ChartSeries line(String name, String colour, List<BigDecimal> values) {
    return new ChartSeries(name, Role.LINE, colour, values, values.size());
  }

  public static ChartSeries bars(String name, String colour, List<BigDecimal> values) {
    return new ChartSeries(name, Role.BAR, colour, values, values.size());
  }

  public static ChartSeries as(Role role, String name, String colour, List<BigDecimal> values) {
    return new ChartSeries(name, role, colour, values, values.size());
  }

  /** The same target under every label. */
  public static ChartSeries target(String name, BigDecimal target, int labels) {
    return new ChartSeries(
        name, Role.TARGET, "text-2", Collections.nCopies(labels, target), labels);
  }

  /** The same series whose values from {@code index} on are not settled yet. */
  public ChartSeries immatureFrom(int index) {
    return new ChartSeries(name, role, colour, values, index);
  }

  boolean drawnAsBars() {
    return role == Role.BAR || role == Role.FORECAST;
  }
}
