package org.closedloop.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrandTest {

  @TempDir Path folder;

  @Test
  void contrastIsMeasuredAsWcagSays() {
    Colour black = new Colour(0, 0, 0);
    Colour grey = Colour.read("#767676").orElseThrow();

    assertThat(black.contrast(Colour.WHITE)).isCloseTo(21, within(1e-9));
    assertThat(Colour.WHITE.contrast(Colour.WHITE)).isEqualTo(1);
    assertThat(grey.contrast(Colour.WHITE)).isCloseTo(4.54, within(0.005));
  }

  @Test
  void withoutSettingsNothingIsChanged() {
    Brand brand = new Brand(Map.of());

    assertThat(brand.css()).isEmpty();
    assertThat(brand.logo()).isEmpty();
  }

  @Test
  void aColourIsUsedOnLightPagesAndMadeReadableOnDarkOnes() {
    for (String hex : List.of("#8a1538", "#00543c", "2f4bc8", "#000000")) {
      Colour colour = Colour.read(hex).orElseThrow();

      assertThat(new Brand(Map.of("CLOSEDLOOP_BRAND_COLOR", hex)).css())
          .startsWith(":root{--cl-brand:" + colour.hex());
      assertThat(Palette.dark(colour).contrast()).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void aColourNobodyCanReadIsRefusedWithItsContrast() {
    assertThatThrownBy(() -> new Brand(Map.of("CLOSEDLOOP_BRAND_COLOR", "#ffd500")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("#ffd500")
        .hasMessageContaining("choose a darker colour");
    assertThatThrownBy(() -> new Brand(Map.of("CLOSEDLOOP_BRAND_COLOR", "red")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no colour such as");
  }

  @Test
  void aLogoIsAPictureOfModestSize() throws IOException {
    Path picture = Files.writeString(folder.resolve("logo.svg"), "<svg xmlns='x'></svg>");
    Path text = Files.writeString(folder.resolve("logo.txt"), "hello");
    Path large = Files.write(folder.resolve("large.png"), new byte[300 * 1024]);

    assertThat(logo(picture).logo().orElseThrow().type()).isEqualTo("image/svg+xml");
    assertThatThrownBy(() -> logo(text)).hasMessageContaining("neither an SVG nor a PNG");
    assertThatThrownBy(() -> logo(large)).hasMessageContaining("at most 200 kB");
    assertThatThrownBy(() -> logo(folder.resolve("none"))).hasMessageContaining("no file");
  }

  private static Brand logo(Path file) {
    return new Brand(Map.of("CLOSEDLOOP_LOGO", file.toString()));
  }
}
