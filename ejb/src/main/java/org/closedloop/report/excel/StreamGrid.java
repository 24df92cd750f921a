package org.closedloop.report.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A sheet whose rows go straight into a file, as the XML they will be in the workbook: memory does
 * not grow with their number, and no object is made for a cell.
 */
final class StreamGrid implements Grid, AutoCloseable {

  private static final double EXACT = 1L << 53;

  private final XSSFSheet sheet;
  private final Path file;
  private final Writer rows;
  private final StringBuilder cells = new StringBuilder(4096);
  private String[] columns = new String[0];
  private String number;
  private Float height;
  private int lastRow;
  private int lastColumn;

  StreamGrid(XSSFSheet sheet) {
    this.sheet = sheet;
    try {
      file = Files.createTempFile("closedloop-", ".rows");
      rows = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public XSSFSheet sheet() {
    return sheet;
  }

  @Override
  public void row(int row) {
    endRow();
    lastRow = row;
    number = String.valueOf(row + 1);
  }

  @Override
  public void height(float points) {
    height = points;
  }

  @Override
  public void put(int column, CellStyle style, Content content) {
    lastColumn = Math.max(lastColumn, column);
    cells.append("<c r=\"").append(name(column)).append(number);
    cells.append("\" s=\"").append(style.getIndex()).append('"');
    if (content.formula() != null) {
      formula(content);
    } else if (content.value() instanceof Double value) {
      cells.append("><v>");
      append(value);
      cells.append("</v></c>");
    } else if (content.value() instanceof String text) {
      cells.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      append(text);
      cells.append("</t></is></c>");
    } else {
      cells.append("/>");
    }
    if (content.link() != null) {
      content.link().setCellReference(name(column) + number);
      sheet.addHyperlink(content.link());
    }
  }

  /** All rows; nothing can be written afterwards. */
  Path finished() throws IOException {
    endRow();
    rows.close();
    return file;
  }

  /** From the first cell to the last. */
  String dimension() {
    return "A1:" + name(lastColumn) + (lastRow + 1);
  }

  @Override
  public void close() throws IOException {
    rows.close();
    Files.deleteIfExists(file);
  }

  private void formula(Content content) {
    boolean text = content.value() instanceof String;
    cells.append(text ? " t=\"str\"><f>" : "><f>");
    append(content.formula());
    cells.append("</f>");
    if (content.value() != null) {
      cells.append("<v>");
      if (content.value() instanceof Double value) {
        append(value);
      } else {
        append(content.value().toString());
      }
      cells.append("</v>");
    }
    cells.append("</c>");
  }

  private void endRow() {
    if (number == null) {
      return;
    }
    try {
      rows.append("<row r=\"").append(number).append('"');
      if (height != null) {
        rows.append(" ht=\"").append(height.toString()).append("\" customHeight=\"1\"");
      }
      rows.append('>').append(cells).append("</row>\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cells.setLength(0);
    number = null;
    height = null;
  }

  private void append(double value) {
    if (value == Math.rint(value) && Math.abs(value) < EXACT) {
      cells.append((long) value);
    } else {
      cells.append(value);
    }
  }

  private void append(String text) {
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      switch (sign) {
        case '<' -> cells.append("&lt;");
        case '>' -> cells.append("&gt;");
        case '&' -> cells.append("&amp;");
        case '\r' -> cells.append("&#13;");
        default -> cells.append(sign);
      }
    }
  }

  private String name(int column) {
    if (column >= columns.length) {
      String[] more = new String[column + 16];
      for (int each = 0; each < more.length; each++) {
        more[each] = CellReference.convertNumToColString(each);
      }
      columns = more;
    }
    return columns[column];
  }
}
