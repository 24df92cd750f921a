package org.closedloop.kpi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/** What measures were found to do, version by version, in {@code measures.properties}. */
public final class KnownMeasures {

  private static final int BYTES = 8;
  private static final Properties KNOWN = read();

  private KnownMeasures() {}

  /**
   * What is wrong with what a measure does now: nothing, if it does what its version is known for.
   *
   * @param does in full
   */
  public static List<String> check(String code, int version, String does) {
    List<String> wrong = new ArrayList<>();
    String line = code + '.' + version;
    String digest = digest(does);
    if (!digest.equals(KNOWN.getProperty(line))) {
      wrong.add(
          KNOWN.containsKey(line)
              ? line + " counts otherwise than before: raise its version"
              : line + '=' + digest);
    }
    for (int earlier = 1; earlier < version; earlier++) {
      if (!KNOWN.containsKey(code + '.' + earlier)) {
        wrong.add(code + '.' + earlier + " is missing: lines are only added");
      }
    }
    if (KNOWN.containsKey(code + '.' + (version + 1))) {
      wrong.add(code + '.' + (version + 1) + " was known: versions never go back");
    }
    return wrong;
  }

  private static String digest(String does) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(does.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Properties read() {
    Properties known = new Properties();
    try (Reader file =
        new InputStreamReader(
            KnownMeasures.class.getResourceAsStream("/org/closedloop/kpi/measures.properties"),
            UTF_8)) {
      known.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return known;
  }
}
