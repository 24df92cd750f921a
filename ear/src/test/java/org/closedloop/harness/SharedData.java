package org.closedloop.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Real data sets that lie beside the project; tests on them are skipped where they are not there.
 */
public final class SharedData {

  private SharedData() {}

  /** A file, for example {@code olist-marketing-funnel/leads.csv}. */
  public static Path file(String path) {
    Path file = Path.of(System.getProperty("shared.data", "missing"), path).normalize();
    Assumptions.assumeTrue(Files.exists(file), "skipped: the data set " + path + " is not here");
    return file;
  }
}
