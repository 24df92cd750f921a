package org.closedloop.shell.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A diagram ready to be drawn by {@code cl:chart}, and the table behind it: labels, series and
 * unit.
 *
 * <p>It says what is shown; fonts, colours, markers and number formats come from the theme and from
 * the language of the page. Bars and areas begin at zero; lines begin where they need to.
 */
public final class Chart implements Serializable {

  private final ChartUnit unit;
  private final List<String> labels;
  private final List<ChartSeries> series = new ArrayList<>();
  private final List<BigDecimal> floors = new ArrayList<>();
  private final List<Opening> openings = new ArrayList<>();
  private BigDecimal axisFrom;
  private boolean stacked;
  private boolean sideways;

  public Chart(ChartUnit unit, List<String> labels) {
    this.unit = unit;
    this.labels = List.copyOf(labels);
  }

  /**
   * The steps from one amount to another: first and last column stand on the axis, the others float
   * where the sum has got to.
   *
   * @param from the first amount
   * @param changes what was added or taken away, one per label between the first and the last
   */
  public static Chart bridge(
      ChartUnit unit, List<String> labels, BigDecimal from, List<BigDecimal> changes) {
    if (labels.size() != changes.size() + 2) {
      throw new IllegalArgumentException("A bridge has a label for both ends and each change");
    }
    Chart bridge = new Chart(unit, labels);
    List<BigDecimal> tops = new ArrayList<>(List.of(from));
    bridge.floors.add(BigDecimal.ZERO);
    BigDecimal sum = from;
    for (BigDecimal change : changes) {
      bridge.floors.add(sum);
      sum = sum.add(change);
      tops.add(sum);
    }
    bridge.floors.add(BigDecimal.ZERO);
    tops.add(sum);
    return bridge.with(ChartSeries.bars("", "c1", tops));
  }

  public Chart with(ChartSeries added) {
    if (added.values().size() != labels.size()) {
      throw new IllegalArgumentException("A series needs one value per label: " + added.name());
    }
    series.add(added);
    return this;
  }

  /**
   * Lets the axis begin above zero: for a bridge, and then the page says so. Never for plain bars.
   */
  public Chart axisFrom(BigDecimal lowest) {
    axisFrom = lowest;
    return this;
  }

  /**
   * What stands behind a label of the diagram.
   *
   * @param href where its leads are listed
   * @param figure the value as it stands there; empty if another one stands there
   */
  public record Opening(String href, String figure) implements Serializable {}

  /** Lets every label open something, one each; null where there is nothing. */
  public Chart opening(List<Opening> behind) {
    if (behind.size() != labels.size()) {
      throw new IllegalArgumentException("One address per label, or none at all");
    }
    openings.clear();
    openings.addAll(behind);
    return this;
  }

  /** What a label opens; null if nothing. */
  public Opening opens(int label) {
    return openings.isEmpty() ? null : openings.get(label);
  }

  /** Bars of the series on top of each other. */
  public Chart stacked() {
    stacked = true;
    return this;
  }

  /** Bars lie down, labels at their left: for long names. */
  public Chart sideways() {
    sideways = true;
    return this;
  }

  public ChartUnit unit() {
    return unit;
  }

  public List<String> labels() {
    return labels;
  }

  public List<ChartSeries> series() {
    return List.copyOf(series);
  }

  /** Null if the axis begins at zero. */
  public BigDecimal axisFrom() {
    return axisFrom;
  }

  public boolean isStacked() {
    return stacked;
  }

  public boolean isSideways() {
    return sideways;
  }

  /** Where each column of a bridge begins; empty for every other diagram. */
  List<BigDecimal> floors() {
    return List.copyOf(floors);
  }

  public boolean isBridge() {
    return !floors.isEmpty();
  }

  /** Whether nothing at all can be drawn. */
  public boolean isEmpty() {
    return series.stream().flatMap(one -> one.values().stream()).noneMatch(Objects::nonNull);
  }

  /** Whether some values are not settled yet. */
  public boolean hasImmature() {
    return series.stream().anyMatch(one -> one.immatureFrom() < labels.size());
  }

  /**
   * The value of a cell in the table behind the diagram: for a bridge the change, else the value.
   */
  public BigDecimal value(int seriesIndex, int labelIndex) {
    BigDecimal value = series.get(seriesIndex).values().get(labelIndex);
    boolean change = isBridge() && labelIndex > 0 && labelIndex < labels.size() - 1;
    return change ? value.subtract(floors.get(labelIndex)) : value;
  }
}
