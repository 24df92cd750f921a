package org.closedloop.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.closedloop.campaign.ChannelKind;
import org.closedloop.journey.Aims;
import org.closedloop.journey.Phases;

/**
 * What a run measures with. When it is not what the run before measured with, every lead is
 * measured anew, so that all figures follow the same definitions.
 *
 * @param measures version by code
 * @param zone in which days are cut
 * @param currency in which amounts are added up
 * @param webChannels channels whose leads count as leads from the web, in order
 * @param aims what was agreed to reach, and since when
 * @param channelKinds whose work channels are, where somebody said it
 * @param phases what is said of the phases of deals, in order
 * @param fits versions of models that were learned; a new one concerns the wins it judges only
 */
public record Definitions(
    SortedMap<String, Integer> measures,
    String zone,
    String currency,
    List<String> webChannels,
    Aims aims,
    SortedMap<String, ChannelKind> channelKinds,
    Phases phases,
    List<String> fits) {

  private static final Pattern AIMS = Pattern.compile(",\"aims\":\\[[^]]*]");
  private static final Pattern FITS = Pattern.compile(",\"fits\":\\[[^]]*]");

  /** Whether two runs measured every lead alike; what models learned since concerns few. */
  public static boolean alike(String one, String other) {
    return withoutFits(one).equals(withoutFits(other));
  }

  private static String withoutFits(String json) {
    return json == null ? "" : FITS.matcher(json).replaceFirst("");
  }

  public String json() {
    return new JsonText()
        .put("measures", measures)
        .put("zone", zone)
        .put("currency", currency)
        .put("webChannels", webChannels)
        .put("aims", aims.versions().stream().map(Definitions::text).toList())
        .put(
            "channelKinds",
            channelKinds.entrySet().stream()
                .map(kind -> kind.getKey() + ' ' + kind.getValue())
                .toList())
        .put(
            "phases",
            phases.said().entrySet().stream()
                .map(
                    phase ->
                        phase.getKey()
                            + (phase.getValue().proposal() ? " proposal " : " ")
                            + phase.getValue().chance())
                .toList())
        .put("fits", fits)
        .end();
  }

  /**
   * Why a lead without news is measured anew, if it is.
   *
   * @param before what the run before measured with, as JSON
   * @param now what this one measures with
   * @return the agreement, if nothing but that differs; the definitions otherwise; empty if equal
   */
  public static Optional<Cause> change(String before, String now) {
    if (before.equals(now)) {
      return Optional.empty();
    }
    return Optional.of(
        withoutAims(before).equals(withoutAims(now)) ? Cause.CONTRACT : Cause.DEFINITION);
  }

  private static String withoutAims(String json) {
    return AIMS.matcher(json).replaceFirst("");
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
        + new TreeMap<>(version.shares())
        + (version.model() == null ? "" : " " + version.model())
        + version.volumes().stream().map(Definitions::text).collect(Collectors.joining())
        + (version.reach() == null
            ? ""
            : " " + version.reach().lookBack() + ' ' + version.reach().halfLife());
  }

  /** A bracket would end the list in the eyes of whoever compares two runs. */
  private static String text(Aims.Volume volume) {
    return (" " + volume.promise() + ' ' + volume.count() + ' ' + volume.calendar() + ' ')
        + (volume.type() + ' ' + volume.weights()).replace(']', ')');
  }
}
