package org.closedloop.attribution;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The contacts that led to a won deal, in time order, with the moments at which the lead was
 * created, the deal was opened and the deal was won.
 *
 * <p>Contacts after the win and those older than the look-back window are not on it. Contacts of
 * the very instant of the win are.
 */
public final class Path {

  /**
   * The moments of a deal, in microseconds since 1970.
   *
   * @param lead when its lead was created
   * @param deal when the deal was opened
   * @param win when it was won
   */
  public record Moments(long lead, long deal, long win) {}

  private static final long MICROS = 1_000_000;

  private final List<Touch> touches;
  private final Moments moments;
  private final RemovalEffects effects;
  private final Duration halfLife;

  private Path(List<Touch> touches, Moments moments, RemovalEffects effects, Duration halfLife) {
    this.touches = touches;
    this.moments = moments;
    this.effects = effects;
    this.halfLife = halfLife;
  }

  /**
   * The path to a win.
   *
   * @param touches in any order
   * @param effects what the months before the win taught; null as long as they taught nothing
   */
  public static Path of(Collection<Touch> touches, Moments moments, RemovalEffects effects) {
    List<Touch> before =
        touches.stream()
            .filter(touch -> touch.at() <= moments.win())
            .sorted(Touch.IN_TIME)
            .toList();
    return new Path(before, moments, effects, Reach.USUAL.halfLife());
  }

  /** The path without the contacts that lie too far back from the win, fading as agreed. */
  public Path within(Reach reach) {
    long from = moments.win() - reach.lookBack().toSeconds() * MICROS;
    List<Touch> seen =
        touches.isEmpty() || touches.get(0).at() >= from
            ? touches
            : touches.stream().filter(touch -> touch.at() >= from).toList();
    return new Path(seen, moments, effects, reach.halfLife());
  }

  /** After which time a contact earns half as much. */
  public Duration halfLife() {
    return halfLife;
  }

  public List<Touch> touches() {
    return touches;
  }

  public int size() {
    return touches.size();
  }

  public boolean isEmpty() {
    return touches.isEmpty();
  }

  /** Place of the first contact. */
  public int first() {
    return 0;
  }

  /** Place of the last contact before the win. */
  public int last() {
    return touches.size() - 1;
  }

  /**
   * Place of the contact that made the lead: the last one up to its creation, or the first one if
   * all came later.
   */
  public int leadCreation() {
    return lastUpTo(moments.lead());
  }

  /** Place of the contact that made the deal, found likewise. */
  public int dealCreation() {
    return lastUpTo(moments.deal());
  }

  private int lastUpTo(long instant) {
    int place = 0;
    for (int i = 1; i < touches.size() && touches.get(i).at() <= instant; i++) {
      place = i;
    }
    return place;
  }

  /** What the months before the win taught about channels. */
  public Optional<RemovalEffects> effects() {
    return Optional.ofNullable(effects);
  }

  /** How many contacts each channel has on the path. */
  public Map<String, Long> channels() {
    return touches.stream()
        .map(Touch::channel)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
