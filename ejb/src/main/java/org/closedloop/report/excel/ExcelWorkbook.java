package org.closedloop.report.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.closedloop.report.Table;

/**
 * A workbook while it is written. Sheets stand in the order in which they are opened and may be
 * filled in any order.
 *
 * <p>Sheets with charts stay in memory until the end, long ones pass through it row by row.
 */
public final class ExcelWorkbook implements AutoCloseable {

  private final Look look;
  private final int rowLimit;
  private final XSSFWorkbook memory = new XSSFWorkbook();
  private final List<StreamGrid> streams = new ArrayList<>();
  private final SheetNames names = new SheetNames();
  private final Formats formats;
  private final CellWriter cells;
  private final Map<String, ExcelSheet> sheets = new LinkedHashMap<>();

  public ExcelWorkbook(Look look) {
    this(look, SpreadsheetVersion.EXCEL2007.getMaxRows());
  }

  ExcelWorkbook(Look look, int rowLimit) {
    this.look = look;
    this.rowLimit = rowLimit;
    formats = new Formats(look.german());
    cells = new CellWriter(new Styles(memory, formats), memory.getCreationHelper());
    new Properties(memory).write(look);
  }

  /** A sheet that may hold charts and up to some thousand rows. */
  public Table sheet(String code, String name) {
    return open(code, name, MemoryGrid::new);
  }

  /** A sheet of any length, without charts. */
  public Table longSheet(String code, String name) {
    return open(code, name, this::stream);
  }

  /** What a sheet is called in the file. */
  public String name(String code) {
    return sheets.get(code).name();
  }

  /** How many rows stand in the tables of a sheet, heads and totals not counted. */
  public long rows(String code) {
    return sheets.get(code).rows();
  }

  /** How many values and formulas stand in a sheet so far. */
  public long cells(String code) {
    return sheets.get(code).values();
  }

  /** The SHA-256 of all values and formulas of a sheet; nothing can be written to it afterwards. */
  public String fingerprint(String code) {
    return sheets.get(code).fingerprint();
  }

  /** Completes all sheets and writes the file. */
  public void write(OutputStream file) throws IOException {
    Finish finish = new Finish(memory, formats, look);
    sheets.forEach(finish::complete);
    if (look.logo() != null && memory.getNumberOfSheets() > 0) {
      new Letterhead(memory.getSheetAt(0), look.logo()).print();
    }
    new Joint(memory, streams).write(file);
  }

  @Override
  public void close() throws IOException {
    for (StreamGrid stream : streams) {
      stream.close();
    }
    memory.close();
  }

  private Table open(String code, String name, Function<XSSFSheet, Grid> create) {
    if (sheets.containsKey(code)) {
      throw new IllegalArgumentException("Sheet " + code + " is open already");
    }
    ExcelSheet sheet = new ExcelSheet(before -> part(before, name, create), cells, rowLimit);
    cells.name(code, sheet.name());
    sheets.put(code, sheet);
    return sheet;
  }

  /** A new sheet right behind the one it carries on, or at the end. */
  private Grid part(Grid before, String name, Function<XSSFSheet, Grid> create) {
    XSSFSheet part = memory.createSheet(names.next(name));
    if (before != null) {
      memory.setSheetOrder(part.getSheetName(), memory.getSheetIndex(before.sheet()) + 1);
    }
    return create.apply(part);
  }

  private Grid stream(XSSFSheet sheet) {
    StreamGrid stream = new StreamGrid(sheet);
    streams.add(stream);
    return stream;
  }
}
