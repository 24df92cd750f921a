package org.closedloop.brand;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The company's colour and logo, set by {@code CLOSEDLOOP_BRAND_COLOR} and {@code CLOSEDLOOP_LOGO}.
 * A colour nobody could read and a file that is no picture are refused at start.
 */
@ApplicationScoped
public class Brand {

  private static final String COLOUR = "CLOSEDLOOP_BRAND_COLOR";
  private static final String LOGO = "CLOSEDLOOP_LOGO";
  private static final long LARGEST = 200 * 1024L;

  private final Colour colour;
  private final Logo logo;

  /** The brand of this installation. */
  public Brand() {
    this(System.getenv());
  }

  /**
   * @throws IllegalStateException if the colour or the logo cannot be used
   */
  public Brand(Map<String, String> settings) {
    colour = setting(settings, COLOUR).map(Brand::colour).orElse(null);
    logo = setting(settings, LOGO).map(Brand::logo).orElse(null);
  }

  private static Optional<String> setting(Map<String, String> settings, String name) {
    return Optional.ofNullable(settings.get(name)).map(String::strip).filter(s -> !s.isEmpty());
  }

  private static Colour colour(String hex) {
    Colour wanted =
        Colour.read(hex)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        COLOUR + " is '" + hex + "', which is no colour such as #2f4bc8."));
    double contrast = Palette.light(wanted).contrast();
    if (contrast < Palette.READABLE) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "%s is %s, whose contrast on light pages is %.1f to 1. Text needs %.1f: choose a"
                  + " darker colour.",
              COLOUR,
              wanted.hex(),
              contrast,
              Palette.READABLE));
    }
    return wanted;
  }

  private static Logo logo(String name) {
    Path file = Path.of(name);
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        throw new IllegalStateException(
            LOGO + " is '" + name + "', which is no file of at most 200 kB.");
      }
      byte[] content = Files.readAllBytes(file);
      return new Logo(
          type(content)
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          LOGO + " is '" + name + "', which is neither an SVG nor a PNG file.")),
          content);
    } catch (IOException e) {
      throw new IllegalStateException(LOGO + " is '" + name + "', which cannot be read.", e);
    }
  }

  private static Optional<String> type(byte[] content) {
    if (content.length > 8 && (content[0] & 0xff) == 0x89 && content[1] == 'P') {
      return Optional.of("image/png");
    }
    String text = new String(content, StandardCharsets.UTF_8);
    return text.stripLeading().startsWith("<") && text.contains("<svg")
        ? Optional.of("image/svg+xml")
        : Optional.empty();
  }

  /** A picture as browsers get it. */
  public record Logo(String type, byte[] content) {}

  public Optional<Logo> logo() {
    return Optional.ofNullable(logo);
  }

  /** What the style sheet is given; empty if the company has no colour of its own. */
  public String css() {
    if (colour == null) {
      return "";
    }
    String light = Palette.light(colour).css();
    String dark = Palette.dark(colour).css();
    return ":root{%s}html[data-theme=dark]{%s}".formatted(light, dark)
        + "@media screen and (prefers-color-scheme:dark){html[data-theme=system]{%s}}"
            .formatted(dark);
  }
}
