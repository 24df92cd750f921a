package org.closedloop.report.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

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
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (SheetFacts sheet : sheets) {
        digest.update(
            (sheet.code() + ' ' + sheet.fingerprint() + '\n').getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform knows SHA-256", e);
    }
  }
}
