package org.closedloop.home.service;

import java.io.Serializable;

/** How many promises were kept and how many broken. */
public record Kept(long met, long breached) implements Serializable {

  public long all() {
    return met + breached;
  }

  /** Null if there was none. */
  public Double share() {
    return all() == 0 ? null : (double) met / all();
  }
}
