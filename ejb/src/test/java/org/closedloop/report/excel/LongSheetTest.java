package org.closedloop.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the number of rows: a small virtual machine writes a long sheet. */
class LongSheetTest {

  private static final int ROWS = Integer.getInteger("longSheet.rows", 50_000);
  private static final String MEMORY = System.getProperty("longSheet.memory", "-Xmx64m");

  @TempDir Path folder;

  @Test
  void aLongSheetIsWrittenInLittleMemory() throws Exception {
    Path file = folder.resolve("long.xlsx");
    Path said = folder.resolve("said.txt");
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-cp",
                System.getProperty("java.class.path"),
                Writing.class.getName(),
                file.toString(),
                String.valueOf(ROWS))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();

    assertThat(writer.waitFor(3, TimeUnit.MINUTES)).isTrue();

    assertThat(writer.exitValue()).as(() -> read(said)).isZero();
    assertThat(rowsIn(file)).isEqualTo(ROWS + 1);
  }

  private static long rowsIn(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile());
        var reader =
            new java.io.BufferedReader(
                new java.io.InputStreamReader(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")),
                    StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> line.startsWith("<row ")).count();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs in a virtual machine of its own. */
  static final class Writing {

    private Writing() {}

    public static void main(String[] arguments) throws IOException {
      int rows = Integer.parseInt(arguments[1]);
      try (ExcelWorkbook book = new ExcelWorkbook(look());
          OutputStream file =
              new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
        Table table = book.longSheet("details", "Details");
        table.section("leads", null, heads());
        LocalDate first = LocalDate.of(2026, 1, 1);
        for (int row = 0; row < rows; row++) {
          Object[] cells = new Object[15];
          for (int column = 0; column < 15; column++) {
            cells[column] =
                switch (column % 3) {
                  case 0 -> "Lead " + row + " column " + column;
                  case 1 -> row * 1.25 + column;
                  default -> first.plusDays(row % 365);
                };
          }
          table.row(cells);
        }
        book.write(file);
      }
    }

    private static Heading[] heads() {
      return IntStream.range(0, 15)
          .mapToObj(
              column ->
                  Heading.of(
                      column % 3 == 0 ? Kind.TEXT : column % 3 == 1 ? Kind.CENTS : Kind.DATE,
                      "Column " + column))
          .toArray(Heading[]::new);
    }

    private static Look look() {
      return new Look(Locale.ENGLISH, "Report", "Run 1", "Page", "of", Instant.EPOCH);
    }
  }
}
