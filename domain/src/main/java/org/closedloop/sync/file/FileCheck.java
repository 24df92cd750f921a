package org.closedloop.sync.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.closedloop.sync.contract.FileFormat;
import org.closedloop.sync.contract.ImportContract;

/**
 * Reads a whole file once before anything is taken over: is it text, is it written as agreed, are
 * the columns there, how many rows are there.
 */
public final class FileCheck {

  private FileCheck() {}

  /**
   * The number of rows.
   *
   * @throws BrokenFile with what is wrong with the file as a whole
   */
  public static long rowsOf(Path path, ImportContract contract) throws IOException {
    if (Files.size(path) == 0) {
      throw new BrokenFile("empty");
    }
    try (Rows rows = Rows.open(path, contract.file())) {
      long count = 0;
      if (contract.file().kind() == FileFormat.Kind.CSV) {
        plain(rows.header());
        complete(rows.header(), contract);
      }
      while (rows.hasNext()) {
        Row row = rows.next();
        for (String cell : row.cells()) {
          plain(cell);
        }
        count++;
      }
      return count;
    }
  }

  private static void complete(Header header, ImportContract contract) {
    List<String> missing = new RowMapper(contract).missingColumns(header);
    if (!missing.isEmpty()) {
      throw new BrokenFile("columns", String.join(", ", missing));
    }
  }

  private static void plain(Header header) {
    header.columns().forEach(column -> plain(column.name()));
  }

  /** No text holds a NUL: such a file is a picture, a workbook or in another charset. */
  private static void plain(String text) {
    if (text != null && text.indexOf('\0') >= 0) {
      throw new BrokenFile("binary");
    }
  }
}
