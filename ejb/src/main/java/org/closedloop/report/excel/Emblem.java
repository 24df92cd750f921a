package org.closedloop.report.excel;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The company's logo as files of Office can hold it: a PNG picture, drawn from a vector picture if
 * that is what the company has.
 *
 * @param width in pixels of its own
 * @param height in pixels of its own
 */
public record Emblem(byte[] png, int width, int height) {

  private static final long PNG = 0x89504E470D0A1A0AL;
  private static final int SIZE_AT = 16;
  private static final int HEAD = 24;

  /** Empty if it is a picture nobody can draw. */
  public static Optional<Emblem> of(byte[] picture) {
    return png(picture).or(() -> VectorPicture.drawn(picture).flatMap(Emblem::png));
  }

  private static Optional<Emblem> png(byte[] picture) {
    if (picture.length < HEAD || ByteBuffer.wrap(picture).getLong() != PNG) {
      return Optional.empty();
    }
    ByteBuffer size = ByteBuffer.wrap(picture, SIZE_AT, Long.BYTES);
    int width = size.getInt();
    int height = size.getInt();
    return width > 0 && height > 0
        ? Optional.of(new Emblem(picture, width, height))
        : Optional.empty();
  }

  /** How wide it is when it is that high, or the widest it may be. */
  public double widthAt(double high, double widest) {
    return Math.min(widest, high * width / height);
  }

  /** How high it is when it is that wide. */
  public double heightAt(double wide) {
    return wide * height / width;
  }
}
