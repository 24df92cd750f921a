package org.closedloop.sync.file;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.Reader;
import java.util.NoSuchElementException;

/** The objects of a list in a JSON document, read one by one however long the list is. */
final class JsonRows implements Rows {

  private final JsonParser parser;
  private final JsonColumns columns = new JsonColumns();
  private long number;
  private Row next;

  JsonRows(Reader text, String items) {
    this.parser = Json.createParser(text);
    try {
      findList(items);
    } catch (JsonException | IllegalStateException | NoSuchElementException e) {
      throw broken(e);
    }
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
    parser.close();
  }

  private void findList(String items) {
    JsonParser.Event event = parser.next();
    String[] steps = items.isEmpty() ? new String[0] : items.substring(1).split("/", -1);
    for (String step : steps) {
      if (event != JsonParser.Event.START_OBJECT) {
        throw new BrokenFile("json-list", items);
      }
      event = enter(step.replace("~1", "/").replace("~0", "~"), items);
    }
    if (event != JsonParser.Event.START_ARRAY) {
      throw new BrokenFile("json-list", items);
    }
  }

  private JsonParser.Event enter(String member, String items) {
    while (parser.next() == JsonParser.Event.KEY_NAME) {
      if (parser.getString().equals(member)) {
        return parser.next();
      }
      switch (parser.next()) {
        case START_OBJECT -> parser.skipObject();
        case START_ARRAY -> parser.skipArray();
        default -> {
          // a plain value: already read
        }
      }
    }
    throw new BrokenFile("json-list", items);
  }

  private void advance() {
    try {
      JsonParser.Event event = parser.next();
      if (event == JsonParser.Event.END_ARRAY) {
        next = null;
        return;
      }
      if (event != JsonParser.Event.START_OBJECT) {
        throw new BrokenFile("json-object", number + 1);
      }
      long line = parser.getLocation().getLineNumber();
      JsonObject object = parser.getObject();
      number++;
      next = columns.row(object, number, line);
    } catch (JsonException | IllegalStateException | NoSuchElementException e) {
      throw broken(e);
    }
  }

  static BrokenFile broken(RuntimeException e) {
    if (e instanceof JsonParsingException || !(e instanceof JsonException)) {
      return new BrokenFile("json", String.valueOf(e.getMessage()));
    }
    return e.getCause() instanceof java.nio.charset.CharacterCodingException
        ? new BrokenFile("charset")
        : new BrokenFile("json", String.valueOf(e.getMessage()));
  }
}
