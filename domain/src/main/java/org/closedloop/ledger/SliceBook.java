package org.closedloop.ledger;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.closedloop.campaign.Dimensions;
import org.closedloop.campaign.SliceCache;
import org.closedloop.journey.Belonging;
import org.closedloop.journey.EventSlices;
import org.closedloop.journey.SliceContents;

/**
 * The slices a night books events in, kept at hand for one thread.
 *
 * <p>A slice that does not exist yet is not made in the middle of a page: the lead is measured
 * again after all missing ones of the page were made at once.
 */
public final class SliceBook implements EventSlices, SliceContents {

  private record Key(int home, Belonging event) {}

  private final SliceCache cache;
  private final Map<Integer, Dimensions> homes = new HashMap<>();
  private final Map<Dimensions, Integer> numbers = new HashMap<>();
  private final Map<Key, Integer> known = new HashMap<>();
  private final Set<Dimensions> missing = new LinkedHashSet<>();
  private boolean missed;

  private SliceBook(SliceCache cache) {
    this.cache = cache;
  }

  /** With all slices there are. */
  public static SliceBook of(SliceCache cache) {
    SliceBook book = new SliceBook(cache);
    book.read();
    return book;
  }

  private void read() {
    homes.putAll(cache.all());
    homes.forEach((number, dimensions) -> numbers.put(dimensions, number));
  }

  @Override
  public int of(int home, Belonging event) {
    Key key = new Key(home, event);
    Integer number = known.get(key);
    if (number == null) {
      Dimensions wanted =
          home(home).withEvent(event.team(), event.reason(), event.obligation(), event.agreement());
      number = numbers.get(wanted);
      if (number == null) {
        missing.add(wanted);
        missed = true;
        return home;
      }
      known.put(key, number);
    }
    return number;
  }

  private Dimensions home(int home) {
    if (!homes.containsKey(home)) {
      read(); // a lead that came while the night runs
    }
    Dimensions dimensions = homes.get(home);
    if (dimensions == null) {
      throw new IllegalStateException("There is no slice " + home);
    }
    return dimensions;
  }

  @Override
  public String content(int number, String dimension) {
    Dimensions dimensions = home(number);
    return switch (dimension) {
      case "channel" -> dimensions.channel();
      case "segment" -> dimensions.segment();
      case "product" -> dimensions.product();
      case "region" -> dimensions.region();
      default -> throw new IllegalArgumentException("No slice is told apart by " + dimension);
    };
  }

  /** The slice of what belongs to a promise and to no lead; it is made if there is none. */
  int ofPromise(String promise, String agreement) {
    return cache.idOf(Dimensions.NONE.withEvent("", "", promise, agreement));
  }

  /** The channel of a slice. */
  public String channel(int number) {
    return home(number).channel();
  }

  /** The slices that somebody answers for. */
  public BitSet owned() {
    BitSet owned = new BitSet();
    homes.forEach(
        (number, dimensions) -> {
          if (!dimensions.owner().isEmpty()) {
            owned.set(number);
          }
        });
    return owned;
  }

  /** Whether a slice was missing since this was last asked. */
  public boolean missed() {
    boolean answer = missed;
    missed = false;
    return answer;
  }

  /** Makes all slices that were missing. */
  public void complete() {
    cache.remember(missing);
    for (Dimensions each : missing) {
      int number = cache.idOf(each);
      numbers.put(each, number);
      homes.put(number, each);
    }
    missing.clear();
  }
}
