package org.closedloop.sla;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Shorter deadlines for better leads: from a score on, so many business hours.
 *
 * <p>Written as {@code 80:4, 60:6}: four hours from 80 points on, six from 60 points on.
 */
public final class Bands {

  private record Band(int score, int hours) {}

  private final List<Band> bands;

  private Bands(List<Band> bands) {
    this.bands = bands;
  }

  /**
   * Reads bands as people write them; blank for none.
   *
   * @throws BadTerm if they cannot be read
   */
  public static Bands parse(String text) {
    List<Band> bands = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      if (!part.isBlank()) {
        bands.add(band(part.strip()));
      }
    }
    bands.sort(Comparator.comparingInt(Band::score).reversed());
    return new Bands(bands);
  }

  private static Band band(String part) {
    String[] sides = part.split(":", -1);
    try {
      if (sides.length == 2) {
        return new Band(Integer.parseInt(sides[0].strip()), Integer.parseInt(sides[1].strip()));
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new BadTerm("bands", part);
  }

  /** The hours for a score; empty if it is in no band. */
  public OptionalInt hours(int score) {
    return bands.stream().filter(band -> score >= band.score).mapToInt(Band::hours).findFirst();
  }
}
