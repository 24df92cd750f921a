package org.closedloop.shell.web;

/** What the numbers of a diagram are; decides how axis, labels and table write them. */
public enum ChartUnit {
  /** Whole pieces. */
  COUNT,
  /** Fractions of one, written in percent. */
  RATE,
  /** The company currency in whole units, not cents. */
  MONEY,
  /** A number with one decimal, such as days. */
  NUMBER
}
