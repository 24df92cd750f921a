package org.closedloop.demo;

/**
 * When the files arrive: a figure may only change from one delivery to the next, and for a known
 * reason.
 */
public enum Delivery {
  /** Everything, except what was forgotten or wrong. */
  BASE("1-base"),
  /** What had happened before but was only entered afterwards. */
  LATE("2-late"),
  /** What had been entered wrongly, and deals that were opened again. */
  CORRECTIONS("3-corrections");

  private final String folder;

  Delivery(String folder) {
    this.folder = folder;
  }

  /** Alphabetical order is the order of arrival. */
  public String folder() {
    return folder;
  }
}
