package org.closedloop.journey;

/** Says what a slice is about: its channel, its segment, its product, its region. */
@FunctionalInterface
public interface SliceContents {

  /** What stands in a dimension of a slice; empty where nothing is known. */
  String content(int slice, String dimension);
}
