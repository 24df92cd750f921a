package org.closedloop.sync.contract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads how a file is written. */
final class FileFormatReader {

  private static final Set<String> MEMBERS =
      Set.of(
          "format",
          "delimiter",
          "quote",
          "charset",
          "preamble",
          "skip",
          "decimal",
          "thousands",
          "date",
          "dateTime",
          "zone",
          "language",
          "nulls",
          "trim",
          "items");
  private static final String CSV = "csv";

  private final Node node;

  FileFormatReader(Node node) {
    this.node = node;
  }

  FileFormat read() {
    node.onlyKnows(MEMBERS);
    String format = node.word("format", List.of(CSV, "json", "json-lines"), CSV);
    ZoneId zone = zone();
    Locale language = language();
    char decimal = orElse(node.sign("decimal", '.'), '.');
    Character thousands = node.sign("thousands", null);
    if (thousands != null && thousands == decimal) {
      node.fault("thousands", "signs-equal");
    }
    return new FileFormat(
        FileFormat.Kind.valueOf(format.toUpperCase(Locale.ROOT).replace('-', '_')),
        delimiter(),
        orElse(node.sign("quote", '"'), '"'),
        charset(),
        node.whole("preamble", 0, 100, 0),
        Conditions.read(node, "skip"),
        decimal,
        thousands,
        timeFormat("date", zone, language),
        timeFormat("dateTime", zone, language),
        new HashSet<>(node.texts("nulls")),
        node.flag("trim", true),
        items());
  }

  private char delimiter() {
    Character delimiter = node.sign("delimiter", ',');
    Character quote = node.sign("quote", '"');
    if (delimiter == null) {
      node.fault("delimiter", "not-one-sign", "");
      return ',';
    }
    if (delimiter.equals(quote)) {
      node.fault("delimiter", "signs-equal");
    }
    return delimiter;
  }

  private String items() {
    String items = node.text("items", false);
    if (items == null) {
      return "";
    }
    if (!items.isEmpty() && !items.startsWith("/")) {
      node.fault("items", "not-a-pointer", items);
      return "";
    }
    return items;
  }

  private Charset charset() {
    String name = node.text("charset", false);
    if (name == null) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      node.fault("charset", "charset-unknown", name);
      return StandardCharsets.UTF_8;
    }
  }

  private ZoneId zone() {
    String name = node.text("zone", false);
    if (name == null) {
      return ZoneId.of("UTC");
    }
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      node.fault("zone", "zone-unknown", name);
      return ZoneId.of("UTC");
    }
  }

  private Locale language() {
    String name = node.text("language", false);
    if (name == null) {
      return Locale.ENGLISH;
    }
    Locale language = Locale.forLanguageTag(name);
    if (language.getLanguage().isEmpty()) {
      node.fault("language", "language-unknown", name);
      return Locale.ENGLISH;
    }
    return language;
  }

  private TimeFormat timeFormat(String member, ZoneId zone, Locale language) {
    return timeFormat(node, member, new TimeFormat(TimeFormat.ISO, zone, language));
  }

  /** The way {@code member} says times are written; {@code otherwise} where it says nothing. */
  static TimeFormat timeFormat(Node node, String member, TimeFormat otherwise) {
    String pattern = node.text(member, false);
    if (pattern == null) {
      return otherwise;
    }
    try {
      return new TimeFormat(pattern, otherwise.zone(), otherwise.language());
    } catch (IllegalArgumentException e) {
      node.fault(member, "pattern-unknown", pattern);
      return otherwise;
    }
  }

  private static char orElse(Character sign, char otherwise) {
    return sign == null ? otherwise : sign;
  }
}
