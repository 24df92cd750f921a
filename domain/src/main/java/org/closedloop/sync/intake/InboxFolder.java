package org.closedloop.sync.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One folder of the inbox: files put there are taken, worked on in {@code working}, and end in
 * {@code done} or {@code failed}.
 */
public final class InboxFolder {

  private static final String WORKING = "working";
  private static final Duration SETTLED = Duration.ofSeconds(5);

  private final Path folder;

  public InboxFolder(Path folder) {
    this.folder = folder;
  }

  /** The files nobody writes to any more: untouched for some seconds, hidden ones left out. */
  public List<Path> settled(Instant now) throws IOException {
    List<Path> settled = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (Files.isRegularFile(file)
            && !file.getFileName().toString().startsWith(".")
            && !file.getFileName().toString().endsWith(".part")
            && Files.getLastModifiedTime(file).toInstant().plus(SETTLED).isBefore(now)) {
          settled.add(file);
        }
      }
    }
    return settled;
  }

  /** Takes a file, unless another server was faster: only one can rename it. */
  public Optional<Path> take(Path file, Instant now) throws IOException {
    Path working = Files.createDirectories(folder.resolve(WORKING));
    Path mine = working.resolve(now.toEpochMilli() + "-" + file.getFileName());
    try {
      Files.move(file, mine, StandardCopyOption.ATOMIC_MOVE);
      return Optional.of(mine);
    } catch (NoSuchFileException taken) {
      return Optional.empty();
    }
  }

  /** Whether a file is being worked on in some inbox folder. */
  static boolean holds(Path file) {
    return file.getParent() != null && file.getParent().endsWith(WORKING);
  }

  /** Moves a worked-on file to its end; its name keeps the time it was taken. */
  static Path putAway(Path file, boolean done) {
    try {
      Path end =
          Files.createDirectories(
                  file.resolveSibling("..").normalize().resolve(done ? "done" : "failed"))
              .resolve(file.getFileName());
      return Files.move(file, end, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | NoSuchFileException e) {
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
