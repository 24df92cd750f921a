package org.closedloop.attribution;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The first contact and the one that made the lead earn 40 % each, the others share 20 %.
 *
 * <p>Of two contacts each earns half. If the first contact made the lead, it earns 80 %. Direct
 * contacts count like others. Source: the U-shaped model of HubSpot.
 */
@ApplicationScoped
public class UShape implements AttributionModel {

  private static final long KEY = 40;
  private static final long REST = 20;

  @Override
  public String code() {
    return "u-shape";
  }

  @Override
  public int position() {
    return 50;
  }

  @Override
  public long[] parts(Path path) {
    return path.size() == 2
        ? new long[] {1, 1}
        : KeyTouches.parts(path.size(), KEY, REST, path.first(), path.leadCreation());
  }
}
