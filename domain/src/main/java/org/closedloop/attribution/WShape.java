package org.closedloop.attribution;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The first contact, the one that made the lead and the one that made the deal earn 30 % each, the
 * others share 10 %.
 *
 * <p>A contact that is two of these earns both parts; without others the three share everything.
 * Direct contacts count like others. Source: the W-shaped model of HubSpot.
 */
@ApplicationScoped
public class WShape implements AttributionModel {

  private static final long KEY = 30;
  private static final long REST = 10;

  @Override
  public String code() {
    return "w-shape";
  }

  @Override
  public int position() {
    return 60;
  }

  @Override
  public long[] parts(Path path) {
    return KeyTouches.parts(
        path.size(), KEY, REST, path.first(), path.leadCreation(), path.dealCreation());
  }
}
