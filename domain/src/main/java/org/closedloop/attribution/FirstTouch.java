package org.closedloop.attribution;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The contact that came first earns everything. Direct contacts count like others. Source: the
 * common first-touch model.
 */
@ApplicationScoped
public class FirstTouch implements AttributionModel {

  @Override
  public String code() {
    return "first";
  }

  @Override
  public int position() {
    return 10;
  }

  @Override
  public long[] parts(Path path) {
    long[] parts = new long[path.size()];
    parts[path.first()] = 1;
    return parts;
  }
}
