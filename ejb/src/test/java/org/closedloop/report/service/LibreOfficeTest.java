package org.closedloop.report.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The monthly report in a spreadsheet program that is not the one it was written for. */
class LibreOfficeTest {

  /** Calculates every formula anew whatever value is stored with it. */
  private static final String ALWAYS_CALCULATE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
          <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
        </item>
      </oor:items>
      """;

  private static final Pattern ERROR = Pattern.compile("Err:\\d|#(NAME|REF|VALUE|DIV/0|NUM|N/A)");

  @TempDir static Path folder;

  @BeforeAll
  static void isThere() throws IOException {
    for (String program : List.of("soffice", "pdftotext")) {
      Assumptions.assumeTrue(isInstalled(program), program + " is not installed");
    }
    Path user = Files.createDirectories(folder.resolve("profile/user"));
    Files.writeString(user.resolve("registrymodifications.xcu"), ALWAYS_CALCULATE);
  }

  private static boolean isInstalled(String program) {
    return Pattern.compile(File.pathSeparator)
        .splitAsStream(System.getenv("PATH"))
        .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
  }

  @Test
  void itFindsTheSameValuesWhenItCalculatesEverythingAnew() throws Exception {
    Path given = folder.resolve("given.xlsx");
    try (XSSFWorkbook workbook = opened(WorkbookTest.usual(Locale.ENGLISH));
        OutputStream file = Files.newOutputStream(given)) {
      formulas(workbook).forEach(cell -> ((XSSFCell) cell).getCTCell().setV("-4711"));
      workbook.write(file);
    }

    Path calculated = converted(given, "xlsx", "calculated");

    int compared = 0;
    try (XSSFWorkbook expected = opened(WorkbookTest.usual(Locale.ENGLISH));
        XSSFWorkbook found = opened(Files.readAllBytes(calculated))) {
      for (Cell cell : formulas(expected)) {
        String sheet = cell.getSheet().getSheetName();
        Cell other =
            found.getSheet(sheet).getRow(cell.getRowIndex()).getCell(cell.getColumnIndex());
        String place = sheet + "!" + cell.getAddress() + " " + cell.getCellFormula();
        if (cell.getCachedFormulaResultType() == CellType.NUMERIC) {
          assertThat(other.getNumericCellValue())
              .as(place)
              .isCloseTo(cell.getNumericCellValue(), within(1e-6));
        } else {
          assertThat(other.getStringCellValue()).as(place).isEqualTo(cell.getStringCellValue());
        }
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(2_000);
  }

  @Test
  void itPrintsEverySheetAndEveryChartWithoutAnError() throws Exception {
    Path file = folder.resolve("report.xlsx");
    Files.write(file, WorkbookTest.usual(Locale.GERMAN));

    Path printed = converted(file, "pdf", "printed");

    run("pdftotext", printed.toString(), folder.resolve("printed.txt").toString());
    String text =
        Files.readString(folder.resolve("printed.txt"), StandardCharsets.UTF_8)
            .replaceAll("\\s+", " ");
    assertThat(text).doesNotContainPattern(ERROR);
    int charts = 0;
    try (XSSFWorkbook workbook = opened(WorkbookTest.usual(Locale.GERMAN))) {
      for (Sheet sheet : workbook) {
        XSSFDrawing drawing = (XSSFDrawing) sheet.getDrawingPatriarch();
        for (XSSFChart chart : drawing == null ? List.<XSSFChart>of() : drawing.getCharts()) {
          assertThat(text).as(sheet.getSheetName()).contains(chart.getTitleText().getString());
          charts++;
        }
      }
    }
    assertThat(charts).isGreaterThan(5);
  }

  private static List<Cell> formulas(XSSFWorkbook workbook) {
    List<Cell> formulas = new ArrayList<>();
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            formulas.add(cell);
          }
        }
      }
    }
    return formulas;
  }

  private static XSSFWorkbook opened(byte[] file) {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path converted(Path file, String kind, String into) throws Exception {
    Path out = folder.resolve(into);
    run(
        "soffice",
        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        out.toString(),
        file.toString());
    return out.resolve(file.getFileName().toString().replace(".xlsx", "." + kind));
  }

  private static void run(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("said.txt"))).isZero();
  }
}
