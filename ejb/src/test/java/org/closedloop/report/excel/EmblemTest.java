package org.closedloop.report.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.closedloop.report.Heading;
import org.closedloop.report.Table;
import org.closedloop.report.powerpoint.Deck;
import org.junit.jupiter.api.Test;

class EmblemTest {

  @Test
  void aPngKnowsItsSizeAndWhatIsNoPictureIsNone() throws IOException {
    Emblem logo = Emblem.of(png(300, 100)).orElseThrow();

    assertThat(logo.width()).isEqualTo(300);
    assertThat(logo.height()).isEqualTo(100);
    assertThat(logo.widthAt(40, 180)).isEqualTo(120);
    assertThat(logo.widthAt(80, 180)).isEqualTo(180);
    assertThat(logo.heightAt(180)).isCloseTo(60, within(1e-9));
    assertThat(Emblem.of("no picture at all, but long".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(Emblem.of(new byte[3])).isEmpty();
  }

  @Test
  void aVectorPictureIsDrawnLargeEnoughForPrint() throws IOException {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='20' viewBox='0 0 60 20'>"
            + "<rect width='30' height='20' fill='#ff0000'/></svg>";

    Emblem logo = Emblem.of(svg.getBytes(StandardCharsets.UTF_8)).orElseThrow();

    assertThat(logo.width()).isEqualTo(1_200);
    assertThat(logo.height()).isEqualTo(400);
    BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(logo.png()));
    assertThat(drawn.getRGB(100, 200)).as("the red half").isEqualTo(0xffff0000);
    assertThat(drawn.getRGB(1_100, 200) >>> 24).as("nothing where nothing is drawn").isZero();
  }

  @Test
  void theFirstSheetBearsItAndNoOther() throws IOException {
    Look look = look();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ExcelWorkbook book = new ExcelWorkbook(look)) {
      fill(book.sheet("cover", "Cover"));
      fill(book.sheet("summary", "Summary"));
      book.write(file);
    }

    try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
      assertThat(opened.getSheetAt(0).getDrawingPatriarch().getShapes())
          .singleElement()
          .isInstanceOfSatisfying(
              XSSFPicture.class,
              picture -> {
                assertThat(picture.getPictureData().getData()).isEqualTo(look.logo().png());
                assertThat(picture.getClientAnchor().getRow2()).isZero();
                assertThat(picture.getClientAnchor().getCol2()).isEqualTo((short) 2);
              });
      assertThat(opened.getSheetAt(1).getDrawingPatriarch()).isNull();
    }
  }

  @Test
  void theTitleSlideBearsItAndNoOther() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Deck deck = new Deck(look())) {
      deck.cover(List.of("October"));
      deck.slide("Funnel", "All is well");
      deck.write(file);
    }

    try (XMLSlideShow opened = new XMLSlideShow(new ByteArrayInputStream(file.toByteArray()))) {
      assertThat(opened.getSlides().get(0).getShapes())
          .filteredOn(XSLFPictureShape.class::isInstance)
          .singleElement()
          .satisfies(
              picture -> {
                assertThat(picture.getAnchor().getWidth()).isCloseTo(192, within(0.1));
                assertThat(picture.getAnchor().getHeight()).isCloseTo(64, within(0.1));
              });
      assertThat(opened.getSlides().get(1).getShapes())
          .noneMatch(XSLFPictureShape.class::isInstance);
    }
  }

  private static void fill(Table table) {
    table.title("Report", "All leads");
    table.section("facts", null, Heading.text("Fact"), Heading.text("Value"));
    table.row("Month", "October");
  }

  private static Look look() throws IOException {
    return new Look(
        Locale.ENGLISH,
        "Report",
        "Run 1",
        "Page",
        "of",
        Instant.EPOCH,
        Emblem.of(png(300, 100)).orElseThrow());
  }

  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file);
    return file.toByteArray();
  }
}
