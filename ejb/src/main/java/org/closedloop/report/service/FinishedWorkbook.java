package org.closedloop.report.service;

import java.io.IOException;
import java.io.InputStream;

/**
 * A workbook that is ready to be read once.
 *
 * @param name what to call the file
 * @param size bytes
 * @param content the file; it is gone when it is closed
 */
public record FinishedWorkbook(String name, long size, InputStream content)
    implements AutoCloseable {

  @Override
  public void close() throws IOException {
    content.close();
  }
}
