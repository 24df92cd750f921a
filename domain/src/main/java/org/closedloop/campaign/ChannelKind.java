package org.closedloop.campaign;

import java.util.Locale;
import java.util.Set;

/** Whose work a channel is: what counts as found by Marketing, and what explains nothing. */
public enum ChannelKind {
  MARKETING,
  SALES,
  /** The person came by itself. */
  DIRECT,
  /** The source names no channel, or says that it does not know it. */
  UNKNOWN;

  private static final Set<String> NAMELESS = Set.of("", "unknown", "unbekannt", "(not set)");
  private static final Set<String> BY_ITSELF =
      Set.of("direct", "(direct)", "direct traffic", "direct_traffic", "direkt");
  private static final Set<String> OF_SALES =
      Set.of("sales", "vertrieb", "outbound", "outbound call", "cold call", "telefonakquise");

  /** What a channel's name says as long as nobody said it: Marketing's, if nothing else. */
  public static ChannelKind ofName(String code) {
    String name = code.strip().toLowerCase(Locale.ROOT);
    if (NAMELESS.contains(name)) {
      return UNKNOWN;
    }
    if (BY_ITSELF.contains(name)) {
      return DIRECT;
    }
    return OF_SALES.contains(name) ? SALES : MARKETING;
  }
}
