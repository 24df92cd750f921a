package org.closedloop.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * How many will have converted by an age, although the younger ones could not yet: who is not that
 * old counts only up to the own age (E. L. Kaplan, P. Meier, 1958; interval by M. Greenwood, 1926,
 * on the log-log scale).
 */
public final class KaplanMeier {

  private static final double Z =
      new NormalDistribution().inverseCumulativeProbability((1 + Interval.CONFIDENCE) / 2);

  /**
   * The curve from one age on.
   *
   * @param age in days
   * @param atRisk how many were that old and had not converted before
   * @param conversions how many of them converted at this age
   * @param share who will have converted by this age, as a fraction
   * @param interval in which that lies
   */
  public record Point(int age, long atRisk, long conversions, double share, Interval interval) {}

  private final NavigableMap<Integer, Long> conversions = new TreeMap<>();
  private final NavigableMap<Integer, Long> departures = new TreeMap<>();

  /** So many converted at an age. */
  public KaplanMeier converted(int age, long count) {
    conversions.merge(Math.max(age, 0), count, Long::sum);
    return this;
  }

  /** So many have reached an age without converting, and nothing is known of them beyond. */
  public KaplanMeier observed(int age, long count) {
    departures.merge(Math.max(age, 0), count, Long::sum);
    return this;
  }

  /** One point for every age at which somebody converted, the youngest first. */
  public List<Point> curve() {
    long atRisk = sum(conversions) + sum(departures);
    List<Point> points = new ArrayList<>();
    double waiting = 1;
    double greenwood = 0;
    Interval before = new Interval(0, 0);
    NavigableMap<Integer, Long> left = new TreeMap<>(departures);
    for (var entry : conversions.entrySet()) {
      int age = entry.getKey();
      long now = entry.getValue();
      while (!left.isEmpty() && left.firstKey() < age) {
        atRisk -= left.pollFirstEntry().getValue();
      }
      if (now > 0) {
        waiting *= 1 - (double) now / atRisk;
        greenwood += (double) now / ((double) atRisk * (atRisk - now));
        before = now == atRisk ? allOf(now, before) : interval(waiting, greenwood);
        points.add(new Point(age, atRisk, now, 1 - waiting, before));
      }
      atRisk -= now;
    }
    return points;
  }

  private static long sum(NavigableMap<Integer, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Where all who were left have converted, Greenwood says nothing: the least share is that of the
   * age before, and of the rest as many as so large a sample stands for (Wilson).
   */
  private static Interval allOf(long left, Interval before) {
    double least = Wilson.of(left, left).orElseThrow().low();
    return new Interval(1 - (1 - before.low()) * (1 - least), 1);
  }

  /** On the log-log scale the bounds stay between zero and one. */
  private static Interval interval(double waiting, double greenwood) {
    double width = Z * Math.sqrt(greenwood) / Math.abs(Math.log(waiting));
    return new Interval(
        1 - Math.pow(waiting, Math.exp(-width)), 1 - Math.pow(waiting, Math.exp(width)));
  }

  /**
   * The share by an age: that of the last point up to it; zero with no interval before the first.
   */
  public static Point at(List<Point> curve, int age) {
    Point reached = new Point(0, 0, 0, 0, new Interval(0, 0));
    for (Point point : curve) {
      if (point.age() <= age) {
        reached = point;
      }
    }
    return reached;
  }

  /** The first age by which at least this share has converted; empty if the curve ends below. */
  public static OptionalInt reached(List<Point> curve, double share) {
    return curve.stream().filter(p -> p.share() >= share).mapToInt(Point::age).findFirst();
  }
}
