package org.closedloop.sync.file;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;

/** The rows of a file with one JSON object per line. */
final class JsonLines implements Rows {

  private final BufferedReader text;
  private final JsonColumns columns = new JsonColumns();
  private long number;
  private long line;
  private Row next;

  JsonLines(Reader text) {
    this.text = text instanceof BufferedReader buffered ? buffered : new BufferedReader(text);
    advance();
  }

  @Override
  public Header header() {
    return columns.header();
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
    return columns.line(row);
  }

  @Override
  public void close() {
    try {
      text.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void advance() {
    try {
      next = null;
      String found = text.readLine();
      line++;
      while (found != null && found.isBlank()) {
        found = text.readLine();
        line++;
      }
      if (found != null) {
        number++;
        next = columns.row(object(found), number, line);
      }
    } catch (IOException e) {
      throw CsvRows.broken(e);
    }
  }

  private JsonObject object(String found) {
    try (JsonReader reader = Json.createReader(new StringReader(found))) {
      return reader.readObject();
    } catch (JsonException | IllegalStateException e) {
      throw new BrokenFile("json-line", line, String.valueOf(e.getMessage()));
    }
  }
}
