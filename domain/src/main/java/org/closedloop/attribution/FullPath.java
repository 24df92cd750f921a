package org.closedloop.attribution;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The first contact, the one that made the lead, the one that made the deal and the last one before
 * the win earn 22.5 % each, the others share 10 %.
 *
 * <p>A contact that is several of these earns all their parts; without others the four share
 * everything. Direct contacts count like others. Source: the full-path model of HubSpot.
 */
@ApplicationScoped
public class FullPath implements AttributionModel {

  private static final long KEY = 225; // per thousand
  private static final long REST = 100;

  @Override
  public String code() {
    return "full-path";
  }

  @Override
  public int position() {
    return 70;
  }

  @Override
  public long[] parts(Path path) {
    return KeyTouches.parts(
        path.size(),
        KEY,
        REST,
        path.first(),
        path.leadCreation(),
        path.dealCreation(),
        path.last());
  }
}
