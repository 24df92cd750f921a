package org.closedloop.brand;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A colour of the screen, and how well it can be told from another one. */
public record Colour(int red, int green, int blue) {

  public static final Colour WHITE = new Colour(255, 255, 255);

  private static final Pattern HEX =
      Pattern.compile("#?([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})");
  private static final int SIXTEEN = 16;
  private static final double LARGEST = 255;
  private static final double GLARE = 0.05;

  /** {@code #2f4bc8}; empty if it is written otherwise. */
  public static Optional<Colour> read(String hex) {
    Matcher parts = HEX.matcher(hex.strip());
    return parts.matches()
        ? Optional.of(
            new Colour(
                Integer.parseInt(parts.group(1), SIXTEEN),
                Integer.parseInt(parts.group(2), SIXTEEN),
                Integer.parseInt(parts.group(3), SIXTEEN)))
        : Optional.empty();
  }

  /** Between this colour (share 0) and another one (share 1). */
  public Colour towards(Colour other, double share) {
    return new Colour(
        between(red, other.red, share),
        between(green, other.green, share),
        between(blue, other.blue, share));
  }

  private static int between(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }

  /** The contrast of WCAG: 1 for equal colours, 21 for black on white. */
  public double contrast(Colour other) {
    double one = luminance();
    double two = other.luminance();
    return (Math.max(one, two) + GLARE) / (Math.min(one, two) + GLARE);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double share = part / LARGEST;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  public String hex() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }
}
