package org.closedloop.ledger;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.closedloop.text.Sha256;

/** A proof of sums: equal sums in the same order have equal proofs. */
final class SumsDigest {

  private final MessageDigest digest = Sha256.digest();
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
}
