package org.closedloop.attribution;

import java.util.Optional;
import org.closedloop.campaign.ChannelKind;

/** What is known about channels, and what decided deals taught about them. */
public interface Sources {

  /** The channel of a slice. */
  String channel(int slice);

  /** Whose work the channel of a slice is. */
  ChannelKind kind(int slice);

  /**
   * What judges the wins of a month.
   *
   * @param month counted from 1970-01
   */
  Optional<RemovalEffects> effects(int month);
}
