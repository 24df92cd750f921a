package org.closedloop.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/** One file being written, row by row, without ever holding more than a buffer of it. */
final class CsvFile implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Writer out;
  private final int columns;
  private final StringBuilder line = new StringBuilder(256);
  private int filled;
  private long rows;

  CsvFile(Path path, String header) {
    try {
      Files.createDirectories(path.getParent());
      out = new BufferedWriter(Files.newBufferedWriter(path, StandardCharsets.UTF_8), BUFFER);
      out.append(header).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    columns = header.split(",").length;
  }

  CsvFile add(String value) {
    if (filled++ > 0) {
      line.append(',');
    }
    if (value != null) {
      append(value);
    }
    return this;
  }

  CsvFile add(Instant value) {
    return add(value == null ? null : value.toString());
  }

  CsvFile add(LocalDate value) {
    return add(value == null ? null : value.toString());
  }

  CsvFile add(boolean value) {
    return add(value ? "true" : "false");
  }

  CsvFile add(long value) {
    return add(Long.toString(value));
  }

  /** Whole cents, written with a decimal point. */
  CsvFile addMoney(long cents) {
    long rest = Math.abs(cents % 100);
    String sign = cents < 0 ? "-" : "";
    return add(sign + Math.abs(cents / 100) + (rest < 10 ? ".0" : ".") + rest);
  }

  void endRow() {
    if (filled != columns) {
      throw new IllegalStateException(filled + " values for " + columns + " columns: " + line);
    }
    line.append('\n');
    try {
      out.append(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    line.setLength(0);
    filled = 0;
    rows++;
  }

  long rows() {
    return rows;
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(String value) {
    if (value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0) {
      line.append(value);
    } else {
      line.append('"').append(value.replace("\"", "\"\"")).append('"');
    }
  }
}
