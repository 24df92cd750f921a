package org.closedloop.attribution;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The nearer to the win, the more a contact earns: half as much for every half-life it lies further
 * back.
 *
 * <p>Only distances between contacts matter, so ages are taken from the last contact; parts are
 * billionths of its part, and what is less than one earns nothing. Direct contacts count like
 * others. Source: time decay of Google Ads, half-life one week unless agreed otherwise.
 */
@ApplicationScoped
public class TimeDecay implements AttributionModel {

  private static final double SCALE = 1e9;
  private static final double MICROS = 1e6;

  @Override
  public String code() {
    return "time-decay";
  }

  @Override
  public int position() {
    return 80;
  }

  @Override
  public long[] parts(Path path) {
    long last = path.touches().get(path.last()).at();
    double micros = path.halfLife().toSeconds() * MICROS;
    return path.touches().stream()
        .mapToLong(touch -> (long) Math.floor(SCALE * Math.pow(2, -((last - touch.at()) / micros))))
        .toArray();
  }
}
