package org.closedloop.report.service;

import java.util.List;
import java.util.stream.Collectors;
import org.closedloop.text.Sha256;

/**
 * What two workbooks share exactly if all their values are equal.
 *
 * @param sheets with a fingerprint each
 * @param cells how many values and formulas stand in them
 * @param hash of all fingerprints
 */
public record Proof(List<SheetFacts> sheets, long cells, String hash) {

  /** Of the sheets that are finished; those that list the others are not among them. */
  public static Proof of(List<SheetFacts> sheets) {
    List<SheetFacts> proved = sheets.stream().filter(sheet -> sheet.fingerprint() != null).toList();
    return new Proof(proved, proved.stream().mapToLong(SheetFacts::cells).sum(), hash(proved));
  }

  private static String hash(List<SheetFacts> sheets) {
    return Sha256.of(
        sheets.stream()
            .map(sheet -> sheet.code() + ' ' + sheet.fingerprint() + '\n')
            .collect(Collectors.joining()));
  }
}
