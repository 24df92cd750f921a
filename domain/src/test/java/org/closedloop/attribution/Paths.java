package org.closedloop.attribution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Paths for tests: channels by name, days before the win. */
final class Paths {

  static final long WIN = Duration.ofDays(20_000).toSeconds() * 1_000_000;

  private Paths() {}

  /** A contact some days before the win. */
  static Touch touch(String channel, double daysBefore) {
    return touch(1, channel, daysBefore);
  }

  static Touch touch(long id, String channel, double daysBefore) {
    return new Touch(
        id, daysBefore(daysBefore), channel.hashCode(), channel, channel.equals("direct"), true);
  }

  static long daysBefore(double days) {
    return WIN - (long) (days * 86_400_000_000.0);
  }

  /** The contacts in this order, a day apart; the last one made the lead and the deal. */
  static Path of(String... channels) {
    List<Touch> touches = new ArrayList<>();
    for (int i = 0; i < channels.length; i++) {
      touches.add(touch(i, channels[i], channels.length - 1 - i));
    }
    return Path.of(touches, new Path.Moments(WIN, WIN, WIN), null);
  }

  /** The contacts of a lead created and a deal opened so many days before the win. */
  static Path of(double leadCreated, double dealOpened, Touch... touches) {
    return Path.of(
        Arrays.asList(touches),
        new Path.Moments(daysBefore(leadCreated), daysBefore(dealOpened), WIN),
        null);
  }

  /** What each contact gets of an amount. */
  static long[] credits(AttributionModel model, Path path, long amount) {
    return Split.of(amount, model.parts(path));
  }

  /** What each channel gets of an amount. */
  static Map<String, Long> byChannel(AttributionModel model, Path path, long amount) {
    Map<String, Long> sums = new LinkedHashMap<>();
    long[] credits = credits(model, path, amount);
    for (int i = 0; i < credits.length; i++) {
      sums.merge(path.touches().get(i).channel(), credits[i], Long::sum);
    }
    return sums;
  }
}
