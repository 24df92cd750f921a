package org.closedloop.harness;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture of a page with as many colours as it needs to be read, a third of the size. */
public final class SmallPicture {

  private static final int COLOURS = 256;

  private SmallPicture() {}

  /** Keeps the most frequent colours and takes the nearest of them for all others. */
  public static void write(byte[] png, Path file) {
    try {
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
      int width = picture.getWidth();
      int height = picture.getHeight();
      int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
      Map<Integer, Integer> counts = new HashMap<>();
      for (int pixel : pixels) {
        counts.merge(pixel & 0xFFFFFF, 1, Integer::sum);
      }
      List<Integer> kept =
          counts.keySet().stream()
              .sorted(
                  Comparator.comparing((Integer colour) -> -counts.get(colour))
                      .thenComparing(Comparator.naturalOrder()))
              .limit(COLOURS)
              .toList();
      BufferedImage small =
          new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, palette(kept));
      Map<Integer, Integer> places = new HashMap<>();
      byte[] row = new byte[pixels.length];
      for (int i = 0; i < pixels.length; i++) {
        row[i] =
            (byte)
                (int) places.computeIfAbsent(pixels[i] & 0xFFFFFF, colour -> nearest(kept, colour));
      }
      small.getRaster().setDataElements(0, 0, width, height, row);
      Files.createDirectories(file.getParent());
      ImageIO.write(small, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IndexColorModel palette(List<Integer> colours) {
    byte[] red = new byte[colours.size()];
    byte[] green = new byte[colours.size()];
    byte[] blue = new byte[colours.size()];
    for (int i = 0; i < colours.size(); i++) {
      red[i] = (byte) (colours.get(i) >> 16);
      green[i] = (byte) (colours.get(i) >> 8);
      blue[i] = (byte) (int) colours.get(i);
    }
    return new IndexColorModel(8, colours.size(), red, green, blue);
  }

  private static int nearest(List<Integer> colours, int wanted) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < colours.size() && least > 0; i++) {
      int distance = 0;
      for (int shift = 0; shift <= 16; shift += 8) {
        int difference = (colours.get(i) >> shift & 0xFF) - (wanted >> shift & 0xFF);
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
