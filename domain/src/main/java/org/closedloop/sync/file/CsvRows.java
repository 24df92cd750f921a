package org.closedloop.sync.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.NoSuchElementException;
import org.closedloop.sync.contract.ColumnName;
import org.closedloop.sync.contract.Condition;
import org.closedloop.sync.contract.FileFormat;

/** The rows of a CSV file; totals and other rows the format leaves out are not seen. */
final class CsvRows implements Rows {

  private final FileFormat format;
  private final CloseableIterator<CsvRecord> records;
  private final Header header;
  private long number;
  private Row next;

  CsvRows(Reader text, FileFormat format) {
    this.format = format;
    skipLines(text, format.preamble());
    CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(format.delimiter())
            .quoteCharacter(format.quote())
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text);
    this.records = reader.iterator();
    CsvRecord first = read();
    if (first == null) {
      throw new BrokenFile("empty");
    }
    this.header = new Header(first.getFields().stream().map(String::strip).toList());
    advance();
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Row next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    Row row = next;
    advance();
    return row;
  }

  @Override
  public String line(Row row) {
    return written(List.of(row.cells()), format);
  }

  static String written(List<String> cells, FileFormat format) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer =
        CsvWriter.builder()
            .fieldSeparator(format.delimiter())
            .quoteCharacter(format.quote())
            .bufferSize(0)
            .lineDelimiter(LineDelimiter.LF)
            .build(text)) {
      writer.writeRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.getBuffer().substring(0, text.getBuffer().length() - 1);
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void advance() {
    next = null;
    CsvRecord found = read();
    while (found != null && next == null) {
      String[] cells = found.getFields().toArray(String[]::new);
      Row row =
          new Row(header, number + 1, found.getStartingLineNumber() + format.preamble(), cells);
      if (isRecord(row)) {
        number++;
        next = row;
      } else {
        found = read();
      }
    }
  }

  private boolean isRecord(Row row) {
    for (Condition condition : format.skip()) {
      int place = header.placeOf(ColumnName.of(condition.column()));
      if (place >= 0 && condition.holds(row.cell(place).strip())) {
        return false;
      }
    }
    return true;
  }

  private CsvRecord read() {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (CsvParseException e) {
      throw new BrokenFile("csv", String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      throw broken(e.getCause());
    }
  }

  static RuntimeException broken(IOException e) {
    if (e instanceof CharacterCodingException) {
      return new BrokenFile("charset");
    }
    return new UncheckedIOException(e);
  }

  private static void skipLines(Reader text, int lines) {
    try {
      int left = lines;
      int sign = 0;
      while (left > 0 && sign != -1) {
        sign = text.read();
        if (sign == '\n') {
          left--;
        }
      }
    } catch (IOException e) {
      throw broken(e);
    }
  }
}
