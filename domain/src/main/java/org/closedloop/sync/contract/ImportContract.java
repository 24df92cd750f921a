package org.closedloop.sync.contract;

import java.util.List;
import java.util.Locale;

/**
 * The agreement on one kind of file: where it comes from, how it is written and which records its
 * rows become.
 *
 * @param code kebab-case, never renamed
 * @param source code of the system the records' keys belong to
 * @param records what one row becomes; the first one is the row's own record and decides whether
 *     the row counts as created, changed, unchanged or rejected
 * @param body the contract as it was written
 */
public record ImportContract(
    String code,
    String titleDe,
    String titleEn,
    String source,
    FileFormat file,
    List<RecordMapping> records,
    Attributes attributes,
    String body) {

  /** What the language of a page calls it. */
  public String title(Locale language) {
    return Locale.GERMAN.getLanguage().equals(language.getLanguage()) ? titleDe : titleEn;
  }

  /** The row's own record. */
  public RecordMapping main() {
    return records.get(0);
  }
}
