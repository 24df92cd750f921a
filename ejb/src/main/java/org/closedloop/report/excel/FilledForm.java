package org.closedloop.report.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.EmptyFileException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads a form that was filled in and brought back. */
public final class FilledForm {

  private static final int SEARCHED = 20;

  /**
   * A row of the form.
   *
   * @param number in the file, from 1
   * @param reference what it is about, as the form was given it
   * @param values of the columns: text, a number, a {@link java.time.LocalDateTime}, or null
   */
  public record Filled(int number, String reference, List<Object> values) {}

  private FilledForm() {}

  /**
   * Reads all rows that still have their reference.
   *
   * @param mark of the form
   * @param columns how many it has
   * @return the rows; empty if the file is no workbook or has no sheet with that mark
   */
  public static Optional<List<Filled>> read(InputStream file, String mark, int columns)
      throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(file)) {
      for (Sheet sheet : workbook) {
        int head = head(sheet, mark);
        if (head >= 0) {
          return Optional.of(rows(sheet, head, columns));
        }
      }
      return Optional.empty();
    } catch (NotOfficeXmlFileException
        | EmptyFileException
        | POIXMLException
        | OpenXML4JRuntimeException e) {
      return Optional.empty();
    }
  }

  private static int head(Sheet sheet, String mark) {
    for (int i = 0; i < SEARCHED; i++) {
      Row row = sheet.getRow(i);
      if (row != null && mark.equals(value(row.getCell(0)))) {
        return i;
      }
    }
    return -1;
  }

  private static List<Filled> rows(Sheet sheet, int head, int columns) {
    List<Filled> rows = new ArrayList<>();
    for (int i = head + 1; i <= sheet.getLastRowNum(); i++) {
      Row row = sheet.getRow(i);
      if (row != null && value(row.getCell(0)) instanceof String reference) {
        List<Object> values = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          values.add(value(row.getCell(column)));
        }
        rows.add(new Filled(i + 1, reference, values));
      }
    }
    return rows;
  }

  private static Object value(Cell cell) {
    if (cell == null) {
      return null;
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? cell.getLocalDateTimeCellValue()
              : (Object) cell.getNumericCellValue();
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case STRING -> {
        String text = cell.getStringCellValue().strip();
        yield text.isEmpty() ? null : text;
      }
      default -> null;
    };
  }
}
