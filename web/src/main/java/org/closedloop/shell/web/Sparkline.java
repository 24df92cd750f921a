package org.closedloop.shell.web;

import static java.util.stream.Collectors.joining;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The course of a figure in a thumbnail of 64 by 26: a line, its last point and a dotted target.
 *
 * @param points at least two values, the oldest first
 * @param target null if there is none
 */
public record Sparkline(List<Double> points, Double target) implements Serializable {

  private static final double WIDTH = 64;
  private static final double TOP = 3;
  private static final double BOTTOM = 23;

  public Sparkline {
    points = List.copyOf(points);
    if (points.size() < 2) {
      throw new IllegalArgumentException("A sparkline needs two points");
    }
  }

  /** The line as the points of an SVG polyline. */
  public String line() {
    return IntStream.range(0, points.size())
        .mapToObj(i -> String.format(Locale.ROOT, "%.1f,%.1f", x(i), y(points.get(i))))
        .collect(joining(" "));
  }

  public double lastY() {
    return y(points.get(points.size() - 1));
  }

  public double targetY() {
    return y(target);
  }

  private double x(int index) {
    return 2 + (WIDTH - 4) * index / (points.size() - 1);
  }

  private double y(double value) {
    double low = all().mapToDouble(Double::doubleValue).min().orElseThrow();
    double high = all().mapToDouble(Double::doubleValue).max().orElseThrow();
    double share = high == low ? .5 : (value - low) / (high - low);
    return Math.round(10 * (BOTTOM - share * (BOTTOM - TOP))) / 10.0;
  }

  private Stream<Double> all() {
    return target == null ? points.stream() : Stream.concat(points.stream(), Stream.of(target));
  }
}
