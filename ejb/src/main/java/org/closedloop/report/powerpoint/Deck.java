package org.closedloop.report.powerpoint;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.closedloop.report.excel.Emblem;
import org.closedloop.report.excel.Look;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;

/** A PowerPoint file while it is written, slide by slide; sizes are points on 960 x 540. */
public final class Deck implements AutoCloseable {

  private static final String FONT = "Arial";
  private static final Color TEXT = new Color(0x17202E);
  private static final Color MUTED = new Color(0x5F6B7C);
  private static final Color BRAND = new Color(0x2F4BC8);
  private static final Color HEAD = new Color(0xEEF1F5);
  private static final Color HAIRLINE = new Color(0xC9D0D9);
  private static final int LEFT = 48;
  private static final int WIDTH = 864;
  private static final int TOP = 116;
  private static final int HEIGHT = 346;
  private static final double ROW = 24;

  private final XMLSlideShow show = new XMLSlideShow();
  private final Look look;
  private XSLFSlide slide;
  private int pages;

  /**
   * @param look what head and foot of each slide say
   */
  public Deck(Look look) {
    this.look = look;
    show.setPageSize(new Dimension(960, 540));
    CoreProperties core = show.getProperties().getCoreProperties();
    core.setTitle(look.title());
    core.setDescription(look.origin());
    core.setCreator("Closed Loop");
    core.setCreated(Optional.of(Date.from(look.madeAt())));
  }

  /** The first slide: the title and what the figures are. */
  public void cover(List<String> lines) {
    slide = show.createSlide();
    pages++;
    mark(LEFT, 170, 6, 62);
    if (look.logo() != null) {
      emblem(look.logo());
    }
    text(new Rectangle(LEFT + 16, 164, WIDTH - 16, 70), look.title(), 34, TEXT, true);
    int top = 250;
    for (String line : lines) {
      text(new Rectangle(LEFT + 16, top, WIDTH - 16, 26), line, 15, MUTED, false);
      top += 28;
    }
  }

  /** The company's logo above the title. */
  private void emblem(Emblem logo) {
    double wide = logo.widthAt(64, 260);
    double high = logo.heightAt(wide);
    XSLFPictureShape picture = slide.createPicture(show.addPicture(logo.png(), PictureType.PNG));
    picture.setAnchor(new Rectangle2D.Double(LEFT + 16, 140 - high, wide, high));
    ((CTPicture) picture.getXmlObject()).getNvPicPr().getCNvPr().setDescr("Logo");
  }

  /**
   * Begins a slide.
   *
   * @param statement the slide's message in one sentence
   */
  public void slide(String title, String statement) {
    slide = show.createSlide();
    pages++;
    mark(LEFT, 34, 5, 30);
    text(new Rectangle(LEFT + 12, 26, WIDTH - 12, 44), title, 24, TEXT, true);
    text(new Rectangle(LEFT + 12, 68, WIDTH - 12, 44), statement, 14, MUTED, false);
    text(new Rectangle(LEFT, 500, 720, 24), look.origin(), 10, MUTED, false);
    XSLFTextBox page =
        text(
            new Rectangle(LEFT + 720, 500, WIDTH - 720, 24),
            look.page() + " " + pages,
            10,
            MUTED,
            false);
    page.getTextParagraphs().get(0).setTextAlign(TextAlign.RIGHT);
  }

  /** A table over the whole slide. */
  public void table(Grid grid) {
    table(grid, new Rectangle(LEFT, TOP, WIDTH, HEIGHT));
  }

  /** A chart over the whole slide. */
  public void chart(Diagram diagram) {
    new Drawing(show, slide).draw(diagram, new Rectangle(LEFT, TOP, WIDTH, HEIGHT));
  }

  /** A chart, and what it shows in figures beside it. */
  public void chart(Diagram diagram, Grid grid) {
    new Drawing(show, slide).draw(diagram, new Rectangle(LEFT, TOP, 500, HEIGHT));
    table(grid, new Rectangle(LEFT + 520, TOP, WIDTH - 520, HEIGHT));
  }

  /** A sentence at the foot of the slide. */
  public void note(String sentence) {
    text(new Rectangle(LEFT, 464, WIDTH, 34), sentence, 11, MUTED, false);
  }

  public void write(OutputStream file) throws IOException {
    show.write(file);
  }

  @Override
  public void close() throws IOException {
    show.close();
  }

  private void table(Grid grid, Rectangle place) {
    int columns = grid.heads().size();
    XSLFTable table = slide.createTable(grid.rows().size() + 1, columns);
    double first = place.width * (columns > 4 ? 0.28 : columns > 2 ? 0.46 : 0.62);
    double other = (place.width - first) / (columns - 1);
    for (int column = 0; column < columns; column++) {
      table.setColumnWidth(column, column == 0 ? first : other);
      cell(table.getCell(0, column), grid.heads().get(column), column, true);
    }
    for (int row = 0; row < grid.rows().size(); row++) {
      for (int column = 0; column < columns; column++) {
        cell(table.getCell(row + 1, column), grid.rows().get(row).get(column), column, false);
      }
    }
    for (int row = 0; row <= grid.rows().size(); row++) {
      table.setRowHeight(row, ROW);
    }
    table.setAnchor(
        new Rectangle(
            place.x, place.y, place.width, (int) Math.ceil(ROW * (grid.rows().size() + 1))));
  }

  private static void cell(XSLFTableCell cell, String content, int column, boolean head) {
    cell.setText(content);
    cell.setVerticalAlignment(VerticalAlignment.MIDDLE);
    cell.setTopInset(2);
    cell.setBottomInset(2);
    cell.setLeftInset(6);
    cell.setRightInset(6);
    cell.setFillColor(head ? HEAD : Color.WHITE);
    cell.setBorderColor(BorderEdge.bottom, HAIRLINE);
    cell.setBorderWidth(BorderEdge.bottom, 0.75);
    XSLFTextParagraph line = cell.getTextParagraphs().get(0);
    line.setTextAlign(column == 0 ? TextAlign.LEFT : TextAlign.RIGHT);
    line.getTextRuns().forEach(words -> dress(words, 12, TEXT, head));
  }

  private XSLFTextBox text(Rectangle place, String content, double size, Color ink, boolean bold) {
    XSLFTextBox box = slide.createTextBox();
    box.setAnchor(place);
    box.setLeftInset(0);
    box.setRightInset(0);
    box.setWordWrap(true);
    box.setText(content);
    box.getTextParagraphs()
        .forEach(line -> line.getTextRuns().forEach(words -> dress(words, size, ink, bold)));
    return box;
  }

  private static void dress(XSLFTextRun words, double size, Color ink, boolean bold) {
    words.setFontFamily(FONT);
    words.setFontSize(size);
    words.setFontColor(ink);
    words.setBold(bold);
  }

  private void mark(int left, int top, int width, int height) {
    XSLFAutoShape mark = slide.createAutoShape();
    mark.setShapeType(ShapeType.RECT);
    mark.setAnchor(new Rectangle(left, top, width, height));
    mark.setFillColor(BRAND);
    mark.setLineColor(null);
  }
}
