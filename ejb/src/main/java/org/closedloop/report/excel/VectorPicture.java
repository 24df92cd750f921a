package org.closedloop.report.excel;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.attributes.ViewBox;
import com.github.weisj.jsvg.geometry.size.FloatSize;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.swing.JComponent;

/** Draws a picture made of lines and areas (SVG) in points of colour, large enough for print. */
final class VectorPicture {

  private static final float LONGEST = 1_200;

  private VectorPicture() {}

  /** As PNG, on nothing; empty if it is no such picture. */
  static Optional<byte[]> drawn(byte[] svg) {
    SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(svg));
    if (document == null) {
      return Optional.empty();
    }
    FloatSize size = document.size();
    if (!(size.width > 0 && size.height > 0)) {
      return Optional.empty();
    }
    float scale = LONGEST / Math.max(size.width, size.height);
    int width = Math.max(1, Math.round(size.width * scale));
    int height = Math.max(1, Math.round(size.height * scale));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      document.render((JComponent) null, pen, new ViewBox(0, 0, width, height));
    } finally {
      pen.dispose();
    }
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      return Optional.of(png.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
