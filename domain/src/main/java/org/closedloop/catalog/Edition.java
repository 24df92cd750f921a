package org.closedloop.catalog;

import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.closedloop.kpi.Catalog;
import org.closedloop.text.Sha256;

/**
 * All definitions of figures at once: what both sides sign. A figure that is new, gone or defined
 * otherwise makes another edition, and so does one whose measures or models count otherwise; other
 * words for the same make none.
 *
 * @param definitions by code what the figure means, see {@link Catalog#meanings()}
 */
public record Edition(SortedMap<String, String> definitions) {

  private static final int BYTES = 8;

  public static Edition of(Catalog catalog) {
    return new Edition(catalog.meanings());
  }

  /** As it was stored. */
  static Edition read(String text) {
    SortedMap<String, String> definitions = new TreeMap<>();
    text.lines().map(line -> line.split(" ", 2)).forEach(line -> definitions.put(line[0], line[1]));
    return new Edition(definitions);
  }

  /** A line per figure. */
  String text() {
    return definitions.entrySet().stream()
        .map(entry -> entry.getKey() + ' ' + entry.getValue())
        .collect(Collectors.joining("\n"));
  }

  /** Equal for editions that define every figure alike. */
  public String fingerprint() {
    return Sha256.of(text(), BYTES);
  }

  /** Codes of the figures that are new, gone or defined otherwise than in another edition. */
  public SortedSet<String> differsFrom(Edition other) {
    SortedSet<String> codes = new TreeSet<>(definitions.keySet());
    codes.addAll(other.definitions.keySet());
    codes.removeIf(code -> Objects.equals(definitions.get(code), other.definitions.get(code)));
    return codes;
  }
}
