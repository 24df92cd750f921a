package org.closedloop.kpi;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * By what a figure can be cut: where leads come from, what they belong to, who works on them, and
 * why, by which promise and under which agreement something happened to them.
 */
public enum Dimension {
  CHANNEL,
  CAMPAIGN,
  CONTENT,
  SEGMENT,
  REGION,
  TEAM,
  OWNER,
  PRODUCT,
  REASON,
  OBLIGATION,
  AGREEMENT;

  /** The name other systems use, and the column of the slice. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Those of leads, which cut every figure of leads. */
  public static Set<Dimension> ofLeads() {
    return EnumSet.range(CHANNEL, PRODUCT);
  }

  /** Those of promises: of the lead they are about, and which promise of which agreement it is. */
  public static Set<Dimension> ofPromises() {
    Set<Dimension> slices = EnumSet.copyOf(ofLeads());
    slices.add(OBLIGATION);
    slices.add(AGREEMENT);
    return slices;
  }

  public static Optional<Dimension> named(String code) {
    return Arrays.stream(values()).filter(dimension -> dimension.code().equals(code)).findFirst();
  }
}
