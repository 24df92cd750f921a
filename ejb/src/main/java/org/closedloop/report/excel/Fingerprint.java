package org.closedloop.report.excel;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.closedloop.text.Sha256;

/** What two sheets share exactly if all their values are equal, in the same order. */
final class Fingerprint {

  private final MessageDigest digest = Sha256.digest();
  private String finished;
  private long values;

  void add(Object value) {
    if (finished != null) {
      throw new IllegalStateException("The sheet is finished");
    }
    String text =
        value instanceof BigDecimal number
            ? number.stripTrailingZeros().toPlainString()
            : String.valueOf(value);
    if (value != null) {
      values++;
    }
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0x1F);
  }

  /** How many values it covers; empty cells are covered, but are none. */
  long values() {
    return values;
  }

  /** Ends the fingerprint; nothing can be added afterwards. */
  String text() {
    if (finished == null) {
      finished = HexFormat.of().formatHex(digest.digest());
    }
    return finished;
  }
}
