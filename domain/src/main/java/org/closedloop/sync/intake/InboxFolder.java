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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One folder of the inbox: files put there are taken, worked on in {@code working}, and end in
 * {@code done} or {@code failed}.
 */
public final class InboxFolder {

  private static final String WORKING = "working";
  private static final Pattern TAKEN = Pattern.compile("(\\d{13})-(.+)");
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

  /** Files taken out of any folder of an inbox before an instant, and not put away yet. */
  static List<Path> inWork(Path inbox, Instant before) {
    try (Stream<Path> folders = Files.list(inbox)) {
      List<Path> inWork = new ArrayList<>();
      for (Path working : folders.map(folder -> folder.resolve(WORKING)).toList()) {
        if (Files.isDirectory(working)) {
          try (Stream<Path> files = Files.list(working)) {
            files.filter(file -> takenAt(file).isBefore(before)).forEach(inWork::add);
          }
        }
      }
      return inWork;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of a taken file begins with when it was taken; anybody else's file is left alone. */
  private static Instant takenAt(Path file) {
    Matcher name = TAKEN.matcher(file.getFileName().toString());
    return name.matches() ? Instant.ofEpochMilli(Long.parseLong(name.group(1))) : Instant.MAX;
  }

  /** Puts a taken file back to where it was found. */
  static void putBack(Path taken) {
    Matcher name = TAKEN.matcher(taken.getFileName().toString());
    if (!name.matches()) {
      throw new IllegalArgumentException(taken + " was not taken out of an inbox");
    }
    try {
      Files.move(
          taken, taken.getParent().resolveSibling(name.group(2)), StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      return; // another server was faster
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
