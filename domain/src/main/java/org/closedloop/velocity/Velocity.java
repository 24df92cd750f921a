package org.closedloop.velocity;

import java.util.List;

/** How fast leads and deals went in a period. */
public record Velocity(List<Passage> passages, Pipeline pipeline) {

  public Velocity {
    passages = List.copyOf(passages);
  }
}
