package org.closedloop.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.closedloop.journey.Aims;

/**
 * What a run measures with. When it is not what the run before measured with, every lead is
 * measured anew, so that all figures follow the same definitions.
 *
 * @param measures version by code
 * @param zone in which days are cut
 * @param currency in which amounts are added up
 * @param webChannels channels whose leads count as leads from the web, in order
 * @param aims what was agreed to reach, and since when
 */
public record Definitions(
    SortedMap<String, Integer> measures,
    String zone,
    String currency,
    List<String> webChannels,
    Aims aims) {

  public String json() {
    return new JsonText()
        .put("measures", measures)
        .put("zone", zone)
        .put("currency", currency)
        .put("webChannels", webChannels)
        .put("aims", aims.versions().stream().map(Definitions::text).toList())
        .end();
  }

  /** The version with everything in it that decides a figure. */
  private static String text(Aims.Version version) {
    return version.name()
        + ' '
        + Instant.EPOCH.plus(version.from(), ChronoUnit.MICROS)
        + ' '
        + (version.until() == Long.MAX_VALUE
            ? "open"
            : Instant.EPOCH.plus(version.until(), ChronoUnit.MICROS))
        + ' '
        + new TreeMap<>(version.shares());
  }
}
