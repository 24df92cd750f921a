package org.closedloop.attribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;

/**
 * All contacts earn the same; a channel met twice earns twice. Direct contacts count like others.
 */
@ApplicationScoped
public class Linear implements AttributionModel {

  @Override
  public String code() {
    return "linear";
  }

  @Override
  public int position() {
    return 40;
  }

  @Override
  public long[] parts(Path path) {
    long[] parts = new long[path.size()];
    Arrays.fill(parts, 1);
    return parts;
  }
}
