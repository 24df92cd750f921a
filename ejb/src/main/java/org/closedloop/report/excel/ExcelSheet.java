package org.closedloop.report.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.closedloop.report.Cell;
import org.closedloop.report.Chart;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;

/** A sheet of the workbook while it is written; runs on to a further sheet where one is full. */
final class ExcelSheet implements Table {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(:all)?\\}");
  private static final int CHART_ROWS = 20;

  private final UnaryOperator<Grid> parts;
  private final CellWriter cells;
  private final int rowLimit;
  private final List<Grid> grids = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final Widths widths = new Widths();
  private final Fingerprint fingerprint = new Fingerprint();
  private String title = "";
  private String scope = "";
  private Section section;
  private int nextRow;
  private long rows;

  ExcelSheet(UnaryOperator<Grid> parts, CellWriter cells, int rowLimit) {
    this.parts = parts;
    this.cells = cells;
    this.rowLimit = rowLimit;
    grids.add(parts.apply(null));
  }

  @Override
  public void title(String newTitle, String newScope) {
    title = newTitle;
    scope = newScope;
    fingerprint.add(title);
    fingerprint.add(scope);
    head();
  }

  @Override
  public void note(String sentence) {
    fingerprint.add(sentence);
    cells.text(row(), 0, sentence, Part.NOTE);
  }

  @Override
  public void section(String code, String caption, Heading... headings) {
    if (nextRow > 0) {
      nextRow++;
    }
    if (caption != null) {
      fingerprint.add(caption);
      Grid row = row();
      row.height(20);
      cells.text(row, 0, caption, Part.CAPTION);
    }
    begin(code, List.of(headings));
  }

  @Override
  public void row(Object... values) {
    if (nextRow >= rowLimit) {
      carryOn();
    }
    Grid row = row();
    section.grewTo(nextRow - 1);
    rows++;
    fill(row, values, Part.BODY);
  }

  @Override
  public void total(Object... values) {
    fill(row(), values, Part.TOTAL);
  }

  @Override
  public void chart(String code, Chart chart) {
    Section shown =
        sections.stream()
            .filter(section -> section.code.equals(code))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No table " + code + " to show"));
    if (!shown.empty()) {
      shown.charts.add(new Section.Placed(chart, nextRow + 1));
      nextRow += CHART_ROWS + 2;
    }
  }

  @Override
  public void pageBreak() {
    sheet().setRowBreak(nextRow - 1);
  }

  @Override
  public String reference(int column) {
    return new CellReference(sheet().getSheetName(), nextRow - 1, column, true, true)
        .formatAsString();
  }

  @Override
  public List<String> ranges(int column) {
    return sections.stream()
        .filter(part -> part.code.equals(section.code))
        .map(part -> part.onOtherSheets(part.column(column)))
        .toList();
  }

  String name() {
    return grids.get(0).sheet().getSheetName();
  }

  long rows() {
    return rows;
  }

  long values() {
    return fingerprint.values();
  }

  List<Grid> grids() {
    return grids;
  }

  List<Section> sections() {
    return sections;
  }

  Widths widths() {
    return widths;
  }

  String fingerprint() {
    return fingerprint.text();
  }

  private Grid grid() {
    return grids.get(grids.size() - 1);
  }

  private XSSFSheet sheet() {
    return grid().sheet();
  }

  /** Begins the next row. */
  private Grid row() {
    grid().row(nextRow++);
    return grid();
  }

  private void head() {
    Grid first = row();
    first.height(26);
    cells.text(first, 0, title, Part.TITLE);
    cells.text(row(), 0, scope, Part.SCOPE);
    cells.wayBack(row());
  }

  private void begin(String code, List<Heading> headings) {
    Grid row = row();
    section = new Section(code, sheet(), headings, nextRow - 1);
    sections.add(section);
    int lines = 1;
    for (int column = 0; column < headings.size(); column++) {
      Heading heading = headings.get(column);
      fingerprint.add(heading.title());
      cells.head(row, column, heading);
      int signs = Math.max(Widths.LEAST, Lines.longestWord(heading.title()) + 2);
      widths.need(column, signs);
      if (heading.wide()) {
        widths.sentences(column);
      } else {
        lines = Math.max(lines, Lines.of(heading.title(), signs));
      }
    }
    row.height(Lines.points(lines));
  }

  private void carryOn() {
    grids.add(parts.apply(grid()));
    nextRow = 0;
    head();
    nextRow++;
    begin(section.code, section.headings);
  }

  private void fill(Grid row, Object[] values, Part part) {
    if (values.length > section.headings.size()) {
      throw new IllegalArgumentException(
          "Table " + section.code + " has fewer columns than its row: " + List.of(values));
    }
    int lines = 1;
    for (int column = 0; column < section.headings.size(); column++) {
      Object value = column < values.length ? values[column] : null;
      Heading heading = section.headings.get(column);
      Cell cell = value instanceof Cell given ? given : Cell.of(value);
      Kind kind = cell.kind() == null ? heading.kind() : cell.kind();
      String formula = cell.formula() == null ? null : placed(cell.formula(), nextRow - 1);
      fingerprint.add(cell.content());
      fingerprint.add(formula);
      int signs =
          cells.write(row, column, new CellWriter.Look(part, kind, heading.wide()), cell, formula);
      widths.need(column, signs);
      if (heading.wide() && cell.content() != null) {
        lines = Math.max(lines, Lines.of(cell.content().toString(), Widths.SENTENCE));
      }
    }
    if (lines > 1) {
      row.height(Lines.points(lines));
    }
  }

  /** Puts the places of cells where a formula names columns. */
  private String placed(String formula, int row) {
    return PLACE
        .matcher(formula)
        .replaceAll(
            place -> {
              int column = Integer.parseInt(place.group(1));
              return Matcher.quoteReplacement(
                  place.group(2) == null
                      ? new CellReference(row, column).formatAsString()
                      : section.onThisSheet(column));
            });
  }
}
