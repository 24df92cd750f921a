package org.closedloop.sync.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.closedloop.sync.ImportHome;

/** Writes what somebody sends to disk, piece by piece, up to the size this installation takes. */
public final class UploadedFile {

  private static final int PIECE = 1 << 16;

  private UploadedFile() {}

  /**
   * Receives a file.
   *
   * @throws FileTooLarge if it is too large; nothing of it stays
   */
  public static Path receive(InputStream content, ImportHome home) throws IOException {
    Path file = Files.createTempFile(home.received(), "file-", "");
    try (OutputStream disk = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
      byte[] piece = new byte[PIECE];
      long size = 0;
      for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
        size += read;
        if (size > home.mostBytes()) {
          throw new FileTooLarge(home.mostMegabytes());
        }
        disk.write(piece, 0, read);
      }
      return file;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }
}
