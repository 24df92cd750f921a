package org.closedloop.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files as a reader sees them: rows by column name. */
record Sent(Path root) {

  /** Rows of all deliveries, in the order of arrival. */
  List<Map<String, String>> rows(DemoFile file) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Delivery delivery : Delivery.values()) {
      rows.addAll(rows(delivery, file));
    }
    return rows;
  }

  List<Map<String, String>> rows(Delivery delivery, DemoFile file) {
    Path path = root.resolve(delivery.folder()).resolve(file.fileName());
    if (!Files.exists(path)) {
      return List.of();
    }
    try (BufferedReader reader = Files.newBufferedReader(path)) {
      List<String> header = cells(reader.readLine());
      return reader.lines().map(line -> row(header, cells(line))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> row(List<String> header, List<String> cells) {
    if (header.size() != cells.size()) {
      throw new IllegalStateException("Not as many cells as columns: " + cells);
    }
    Map<String, String> row = new HashMap<>();
    for (int index = 0; index < header.size(); index++) {
      row.put(header.get(index), cells.get(index));
    }
    return row;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int index = 0; index < line.length(); index++) {
      char letter = line.charAt(index);
      if (letter == '"' && quoted && line.startsWith("\"\"", index)) {
        cell.append(letter);
        index++;
      } else if (letter == '"') {
        quoted = !quoted;
      } else if (letter == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
