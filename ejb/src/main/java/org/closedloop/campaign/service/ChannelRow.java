package org.closedloop.campaign.service;

import java.io.Serializable;
import org.closedloop.campaign.ChannelKind;

/**
 * A channel with its names, and whether its leads come by our web site.
 *
 * @param kind whose work it is, if somebody said it; null: what its name says
 * @param named what its name says
 */
public record ChannelRow(
    String code, String nameDe, String nameEn, boolean web, ChannelKind kind, ChannelKind named)
    implements Serializable {

  /** Whose work it counts as. */
  public ChannelKind counted() {
    return kind == null ? named : kind;
  }
}
