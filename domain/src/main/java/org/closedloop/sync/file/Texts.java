package org.closedloop.sync.file;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a file as text. A byte order mark at its start decides over the contract's charset. */
final class Texts {

  private static final int MARK = 3;
  private static final int BUFFER = 1 << 16;

  private Texts() {}

  static Reader open(Path path, Charset charset) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    bytes.mark(MARK);
    byte[] start = bytes.readNBytes(MARK);
    bytes.reset();
    Charset marked = marked(start);
    if (marked != null) {
      bytes.skipNBytes(marked == StandardCharsets.UTF_8 ? MARK : 2);
    }
    return new BufferedReader(
        new InputStreamReader(
            bytes,
            (marked == null ? charset : marked)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)),
        BUFFER);
  }

  /** The charset a byte order mark stands for, or null. */
  static Charset marked(byte[] start) {
    if (start.length >= 3
        && start[0] == (byte) 0xEF
        && start[1] == (byte) 0xBB
        && start[2] == (byte) 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return null;
  }
}
