package org.closedloop.report.service;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A workbook or another file that is ready to be read once.
 *
 * @param name what to call the file
 * @param size bytes
 * @param content the file; it is gone when it is closed
 */
public record FinishedFile(String name, long size, InputStream content) implements AutoCloseable {

  /** Writes what the file will hold. */
  @FunctionalInterface
  public interface Writing {
    void to(OutputStream file) throws IOException;
  }

  /** Through a file, so that what is refused half way sends no byte, and memory stays free. */
  public static FinishedFile written(String name, Writing writing) {
    try {
      Path file = Files.createTempFile("closedloop-", name.substring(name.lastIndexOf('.')));
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        writing.to(out);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
      return new FinishedFile(name, Files.size(file), Files.newInputStream(file, DELETE_ON_CLOSE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
