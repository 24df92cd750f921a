package org.closedloop.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A proof of a text: equal texts have equal proofs, and nobody finds another text with the same.
 */
public final class Sha256 {

  private Sha256() {}

  public static String of(String text) {
    return HexFormat.of().formatHex(bytes(text));
  }

  /** The beginning of the proof, for texts that only have to be told apart. */
  public static String of(String text, int bytes) {
    return HexFormat.of().formatHex(bytes(text), 0, bytes);
  }

  /** For what is proved piece by piece. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform knows SHA-256", e);
    }
  }

  private static byte[] bytes(String text) {
    return digest().digest(text.getBytes(StandardCharsets.UTF_8));
  }
}
