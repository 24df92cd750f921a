package org.closedloop.kpi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.TreeSet;

/** A short proof of a definition: two figures with the same fingerprint are calculated alike. */
public record Fingerprint(String hex) {

  /** Covers all that decides the result: unit, formulas and slices; not the order or the texts. */
  public static Fingerprint of(Kpi kpi) {
    String text =
        kpi.code()
            + '\n'
            + kpi.unit()
            + '\n'
            + kpi.definition().usual()
            + '\n'
            + new TreeMap<>(kpi.definition().formulas())
            + '\n'
            + new TreeSet<>(kpi.slices());
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return new Fingerprint(HexFormat.of().formatHex(digest, 0, 8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
