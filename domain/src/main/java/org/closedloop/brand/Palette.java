package org.closedloop.brand;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is made of the company's colour: the colour itself, one for what the pointer is on, a tint
 * to lie under it, and what is written on it.
 */
public record Palette(Colour brand, Colour hover, Colour tint, Colour on) {

  /** What WCAG AA asks of text. */
  public static final double READABLE = 4.5;

  private static final Colour LIGHT_HOVER = new Colour(238, 241, 245);
  private static final Colour DARK = new Colour(22, 29, 40);
  private static final Colour DARK_HOVER = new Colour(34, 45, 60);
  private static final Colour INK = new Colour(14, 22, 44);
  private static final Colour BLACK = new Colour(0, 0, 0);
  private static final int STEPS = 20;

  /** On light pages. */
  public static Palette light(Colour colour) {
    return new Palette(
        colour, colour.towards(BLACK, 0.15), Colour.WHITE.towards(colour, 0.09), Colour.WHITE);
  }

  /** On dark pages the colour is made lighter until it can be read there. */
  public static Palette dark(Colour colour) {
    return IntStream.rangeClosed(0, STEPS)
        .mapToObj(step -> colour.towards(Colour.WHITE, (double) step / STEPS))
        .map(brand -> new Palette(brand, brand.towards(Colour.WHITE, 0.2), tint(brand), INK))
        .filter(palette -> palette.contrast() >= READABLE)
        .findFirst()
        .orElseThrow(); // white itself can be read on a dark page
  }

  private static Colour tint(Colour brand) {
    return DARK.towards(brand, 0.16);
  }

  /** The weakest contrast text has anywhere: of the colour, and on it. */
  public double contrast() {
    boolean light = on.equals(Colour.WHITE);
    return Stream.of(
            brand.contrast(light ? Colour.WHITE : DARK),
            brand.contrast(light ? LIGHT_HOVER : DARK_HOVER),
            brand.contrast(tint),
            brand.contrast(on),
            hover.contrast(on))
        .min(Double::compare)
        .orElseThrow();
  }

  /** The variables of the style sheet. */
  String css() {
    return ("--cl-brand:%s;--cl-brand-hover:%s;--cl-brand-tint:%s;--cl-selected:%s;"
            + "--cl-on-brand:%s;--cl-focus-ring:0 0 0 3px %s47")
        .formatted(brand.hex(), hover.hex(), tint.hex(), tint.hex(), on.hex(), brand.hex());
  }
}
