package org.closedloop.source;

/**
 * How a source system names a record, for example {@code crm:00Q5g} - the key of every import.
 *
 * @param system code of the source system, without a colon
 * @param id the record's name in that system; may hold colons
 */
public record SourceKey(String system, String id) {

  /** The system that stands for this application itself: what people enter here. */
  public static final String OWN = "closedloop";

  public SourceKey {
    if (system.isBlank() || id.isBlank() || system.indexOf(':') >= 0) {
      throw new IllegalArgumentException("A source key needs a system and an id");
    }
  }

  /**
   * @throws IllegalArgumentException if {@code text} is not {@code system:id}
   */
  public static SourceKey parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("A source key is written system:id");
    }
    return new SourceKey(text.substring(0, colon), text.substring(colon + 1));
  }

  @Override
  public String toString() {
    return system + ':' + id;
  }
}
