package org.closedloop.velocity;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.closedloop.statistics.KaplanMeier;

/**
 * How long leads took from one step to the next.
 *
 * @param transition such as {@code mql-to-sql}
 * @param entered leads that entered the first step in the period
 * @param reached those of them that got to the next
 * @param days that these took, added up
 * @param curve which share has got there by which age, the open ones not dropped
 */
public record Passage(
    String transition, long entered, long reached, long days, List<KaplanMeier.Point> curve) {

  private static final double HALF = 0.5;
  private static final double NINE_OF_TEN = 0.9;

  public Passage {
    curve = List.copyOf(curve);
  }

  /** Those that have not got further by what the run knows. */
  public long open() {
    return entered - reached;
  }

  /** The age in days at which half have got further; empty where fewer ever do. */
  public OptionalInt median() {
    return KaplanMeier.reached(curve, HALF);
  }

  /** The age in days at which nine of ten have got further; empty where fewer ever do. */
  public OptionalInt ninetieth() {
    return KaplanMeier.reached(curve, NINE_OF_TEN);
  }

  /** How many days those took on average that got further; empty where nobody did. */
  public OptionalDouble mean() {
    return reached == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) days / reached);
  }

  /** The share that has got further by an age in days. */
  public KaplanMeier.Point by(int age) {
    return KaplanMeier.at(curve, age);
  }
}
