package org.closedloop.ledger;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A proof of sums: equal sums in the same order have equal proofs. */
final class SumsDigest {

  private final MessageDigest digest = sha256();
  private final ByteBuffer row = ByteBuffer.allocate(4 * Integer.BYTES + Long.BYTES);

  /** Adds one sum. Months are counted in days from 1970-01-01 to their first. */
  void add(int measure, int bookedMonth, int cohortMonth, int slice, long amount) {
    row.clear();
    row.putInt(measure);
    row.putInt(bookedMonth);
    row.putInt(cohortMonth);
    row.putInt(slice);
    row.putLong(amount);
    digest.update(row.array());
  }

  /** Ends the proof. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
