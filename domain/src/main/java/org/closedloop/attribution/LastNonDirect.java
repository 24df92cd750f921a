package org.closedloop.attribution;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The last contact before the win that was not direct earns everything; if all were direct, the
 * last one.
 */
@ApplicationScoped
public class LastNonDirect implements AttributionModel {

  @Override
  public String code() {
    return "last-non-direct";
  }

  @Override
  public int position() {
    return 30;
  }

  @Override
  public long[] parts(Path path) {
    int place = path.last();
    while (place > 0 && path.touches().get(place).direct()) {
      place--;
    }
    long[] parts = new long[path.size()];
    parts[path.touches().get(place).direct() ? path.last() : place] = 1;
    return parts;
  }
}
