package org.closedloop.report.excel;

import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The last touch to each sheet: widths, frozen heads, filters, names, charts, printing. */
final class Finish {

  /** Rows that a frozen head may take without hiding what is below on a small screen. */
  private static final int MOST_FROZEN = 12;

  /** A shorter table among others on a sheet is read, not searched. */
  private static final int WORTH_A_FILTER = 13;

  private final XSSFWorkbook workbook;
  private final Formats formats;
  private final Look look;

  Finish(XSSFWorkbook workbook, Formats formats, Look look) {
    this.workbook = workbook;
    this.formats = formats;
    this.look = look;
  }

  void complete(String code, ExcelSheet sheet) {
    List<XSSFSheet> parts = sheet.grids().stream().map(Grid::sheet).toList();
    for (XSSFSheet part : parts) {
      List<Section> sections =
          sheet.sections().stream().filter(section -> section.sheet == part).toList();
      sheet.widths().applyTo(part);
      part.setDisplayGridlines(false);
      print(part);
      heads(part, sections);
      for (Section section : sections) {
        name(code, parts.indexOf(part), section);
        draw(section, sheet.widths());
      }
    }
  }

  private void heads(XSSFSheet sheet, List<Section> sections) {
    sections.stream()
        .filter(section -> section.rows() >= (sections.size() == 1 ? 1 : WORTH_A_FILTER))
        .max(Comparator.comparing(Section::rows))
        .ifPresent(section -> sheet.setAutoFilter(section.whole()));
    if (sections.size() == 1) {
      int head = sections.get(0).headRow;
      sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
      if (head < MOST_FROZEN) {
        sheet.createFreezePane(0, head + 1);
      }
    }
  }

  private void name(String code, int part, Section section) {
    Name name = workbook.createName();
    String suffix = part == 0 ? "" : "_" + (part + 1);
    name.setNameName((code + "_" + section.code + suffix).replace('-', '_'));
    name.setRefersToFormula(section.onOtherSheets(section.whole()));
  }

  private void draw(Section section, Widths widths) {
    for (Section.Placed placed : section.charts) {
      new Drawing(section.sheet, widths, formats).draw(section, placed);
    }
  }

  private void print(XSSFSheet sheet) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    sheet.getHeader().setLeft(printed(look.title()));
    sheet.getHeader().setRight("&A");
    sheet.getFooter().setLeft(printed(look.origin()));
    sheet.getFooter().setRight(printed(look.page()) + " &P " + printed(look.of()) + " &N");
  }

  /** In a head or foot the ampersand begins a command. */
  private static String printed(String text) {
    return text.replace("&", "&&");
  }
}
