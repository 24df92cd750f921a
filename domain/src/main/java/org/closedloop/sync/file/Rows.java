package org.closedloop.sync.file;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Iterator;
import org.closedloop.sync.contract.FileFormat;

/** The rows of one open file, one after the other. */
public interface Rows extends Iterator<Row>, AutoCloseable {

  /** The columns known so far; of a CSV file all of them, before the first row. */
  Header header();

  /** The row as a line of a file of the same format, for people who want to correct it. */
  String line(Row row);

  @Override
  void close();

  /**
   * Opens a file at its first row.
   *
   * @throws BrokenFile if it has no rows of this format
   * @throws IOException if it cannot be read at all
   */
  static Rows open(Path path, FileFormat format) throws IOException {
    Reader text = Texts.open(path, format.charset());
    try {
      return switch (format.kind()) {
        case CSV -> new CsvRows(text, format);
        case JSON -> new JsonRows(text, format.items());
        case JSON_LINES -> new JsonLines(text);
      };
    } catch (RuntimeException e) {
      text.close();
      throw e;
    }
  }
}
