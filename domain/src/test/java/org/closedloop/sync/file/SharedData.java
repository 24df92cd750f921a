package org.closedloop.sync.file;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real data that stands beside the project where there is any; tests of it are skipped elsewhere.
 */
public final class SharedData {

  private SharedData() {}

  /** The folder, beside the project or one of the folders it stands in; it may not exist. */
  public static Path folder(String name) {
    Path shared = Path.of("shared", "data", name);
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(shared))) {
        return at.resolve(shared);
      }
    }
    return shared;
  }
}
