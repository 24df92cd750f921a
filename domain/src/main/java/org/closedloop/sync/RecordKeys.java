package org.closedloop.sync;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a record is named when its source has no name for it. */
final class RecordKeys {

  private static final int LONGEST = 200;

  private RecordKeys() {}

  /** The source's own key, or one made of the values that tell records of this kind apart. */
  static String of(SourceRecord entry) {
    RecordKind kind = entry.kind();
    Optional<Object> own =
        kind.named("key").or(() -> kind.named("code")).map(entry::value).filter(key -> key != null);
    return own.map(Object::toString)
        .orElseGet(
            () ->
                switch (kind) {
                  case STAGE_CHANGE -> joined(entry, "lead", "stage", "at");
                  case SPEND -> spend(entry);
                  case TRAFFIC -> joined(entry, "day", "channel", "campaign", "content");
                  case EXCHANGE_RATE -> joined(entry, "currency", "valid_from");
                  default -> null;
                });
  }

  /** Cost of Sales on a day is another record than cost of Marketing without a channel. */
  private static String spend(SourceRecord entry) {
    return "SALES".equals(entry.value(entry.kind().field("side")))
        ? joined(entry, "day", "channel", "campaign", "content", "side")
        : joined(entry, "day", "channel", "campaign", "content");
  }

  private static String joined(SourceRecord entry, String... fields) {
    return fitting(
        Stream.of(fields)
            .map(name -> entry.value(entry.kind().field(name)))
            .map(value -> value == null ? "" : value.toString())
            .collect(Collectors.joining("|")));
  }

  private static String fitting(String key) {
    if (key.length() <= LONGEST) {
      return key;
    }
    String end = "~" + Long.toHexString(Fingerprint.of(new Object[] {key}, Map.of()));
    return key.substring(0, LONGEST - end.length()) + end;
  }
}
