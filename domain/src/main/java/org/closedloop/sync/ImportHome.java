package org.closedloop.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The folders of imports under {@code CLOSEDLOOP_HOME}: files that were sent, and the inbox where
 * others put theirs. On several servers all of them use the same folder.
 */
@ApplicationScoped
public class ImportHome {

  private static final long MEGABYTE = 1L << 20;
  private static final long USUAL_MOST = 1_024;

  private final Path home;
  private final long mostBytes;

  /** As this installation is set. */
  public ImportHome() {
    this(System.getenv());
  }

  /**
   * As given settings say.
   *
   * @throws IllegalStateException if they make no sense
   */
  public ImportHome(Map<String, String> settings) {
    this(
        configured(settings.get("CLOSEDLOOP_HOME")),
        configuredMost(settings.get("CLOSEDLOOP_IMPORT_MAX_MB")));
  }

  /**
   * A given folder.
   *
   * @param mostBytes the largest file taken in
   */
  public ImportHome(Path home, long mostBytes) {
    this.home = home;
    this.mostBytes = mostBytes;
  }

  /** Where files lie that were sent, one folder each. */
  public Path received() {
    return made(home.resolve("imports"));
  }

  /** Where others put files, one folder per contract. */
  public Path inbox() {
    return made(home.resolve("inbox"));
  }

  public long mostBytes() {
    return mostBytes;
  }

  public long mostMegabytes() {
    return mostBytes / MEGABYTE;
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path configured(String home) {
    return home == null || home.isBlank()
        ? Path.of(System.getProperty("user.home"), ".closedloop")
        : Path.of(home);
  }

  private static long configuredMost(String most) {
    if (most == null || most.isBlank()) {
      return USUAL_MOST * MEGABYTE;
    }
    if (!most.strip().matches("[1-9]\\d{0,8}")) {
      throw new IllegalStateException(
          "CLOSEDLOOP_IMPORT_MAX_MB is '" + most + "', which is no whole number of megabytes.");
    }
    return Long.parseLong(most.strip()) * MEGABYTE;
  }
}
