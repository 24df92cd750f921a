package org.closedloop.attribution;

import jakarta.enterprise.context.ApplicationScoped;

/** The last contact before the win earns everything. Direct contacts count like others. */
@ApplicationScoped
public class LastTouch implements AttributionModel {

  @Override
  public String code() {
    return "last";
  }

  @Override
  public int position() {
    return 20;
  }

  @Override
  public long[] parts(Path path) {
    long[] parts = new long[path.size()];
    parts[path.last()] = 1;
    return parts;
  }
}
