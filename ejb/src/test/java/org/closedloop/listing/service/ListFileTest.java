package org.closedloop.listing.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.closedloop.report.Kind;
import org.closedloop.report.service.FinishedFile;
import org.junit.jupiter.api.Test;

class ListFileTest {

  private static final Instant NOW = Instant.parse("2026-11-22T15:30:00Z");
  private static final Words WORDS = new Words(Locale.ENGLISH, ZoneId.of("Europe/Berlin"), "EUR");

  private record Row(String name, Long cents, Instant at) {}

  private static final List<ListColumn<Row>> COLUMNS =
      List.of(
          ListColumn.always("name", "lead.company", (row, words) -> row.name()),
          ListColumn.first(
              "worth", "opportunity.worth", Kind.CENTS, (row, words) -> Words.money(row.cents())),
          ListColumn.first(
              "created", "lead.created", Kind.TIME, (row, words) -> words.time(row.at())));

  private static FinishedFile file(FileFormat format, Row... rows) {
    TakenList<Row> list =
        new TakenList<>(
            "Leads",
            COLUMNS,
            List.of(new Fact("Filter: Stage", "Lead"), new Fact("Taken by", "marketing")),
            reader -> List.of(rows).forEach(reader),
            WORDS);
    return ListFile.of("leads", list, format, NOW);
  }

  @Test
  void aWorkbookHoldsRealDatesAndNumbersUnderAFrozenHeadWithAFilter() throws IOException {
    try (FinishedFile file =
            file(
                FileFormat.XLSX,
                new Row("Müller", 123_450L, Instant.parse("2026-07-01T10:00:00Z")));
        XSSFWorkbook book = new XSSFWorkbook(file.content())) {
      Sheet rows = book.getSheetAt(0);

      assertThat(file.name()).isEqualTo("closedloop-leads-20261122-1630.xlsx");
      assertThat(rows.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Amount (EUR)");
      assertThat(rows.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(1234.5);
      assertThat(rows.getRow(1).getCell(2).getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.of(2026, 7, 1, 12, 0));
      assertThat(rows.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(book.getSheetAt(0).getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C2");
    }
  }

  @Test
  void aWorkbookSaysWhereItComesFrom() throws IOException {
    try (FinishedFile file =
            file(FileFormat.XLSX, new Row("A", null, null), new Row("B", 1L, null));
        XSSFWorkbook book = new XSSFWorkbook(file.content())) {
      Sheet about = book.getSheet("Origin");

      assertThat(about.getRow(5).getCell(0).getStringCellValue()).isEqualTo("Filter: Stage");
      assertThat(about.getRow(5).getCell(1).getStringCellValue()).isEqualTo("Lead");
      assertThat(about.getRow(7).getCell(0).getStringCellValue()).isEqualTo("Rows");
      assertThat(about.getRow(7).getCell(1).getNumericCellValue()).isEqualTo(2);
    }
  }

  @Test
  void wordsThatLookLikeAFormulaStayWords() throws IOException {
    try (FinishedFile file = file(FileFormat.XLSX, new Row("=1+1", -5L, null));
        XSSFWorkbook book = new XSSFWorkbook(file.content())) {
      assertThat(book.getSheetAt(0).getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(book.getSheetAt(0).getRow(1).getCell(0).getCellStyle().getQuotePrefixed())
          .isTrue();
    }
    try (FinishedFile file =
        file(
            FileFormat.CSV,
            new Row("=1+1", -5L, null),
            new Row("-2", 7L, null),
            new Row("@x, \"y\"", 7L, Instant.parse("2026-01-01T00:00:00Z")))) {
      assertThat(new String(file.content().readAllBytes(), UTF_8))
          .isEqualTo(
              "Company,Amount (EUR),Created\r\n'=1+1,-0.05,\r\n'-2,0.07,\r\n"
                  + "\"'@x, \"\"y\"\"\",0.07,2026-01-01T01:00:00\r\n");
    }
  }

  @Test
  void blocksKeepTheOrderAndLeaveOutWhatIsGone() {
    List<Long> ids = LongStream.rangeClosed(1, 2_500).map(each -> 2_501 - each).boxed().toList();
    List<Long> read = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();

    Blocks.each(
        ids,
        block -> {
          sizes.add(block.size());
          return Blocks.sorted(
              block, block.stream().sorted().filter(each -> each != 1_234).toList(), each -> each);
        },
        read::add);

    assertThat(sizes).containsExactly(1_000, 1_000, 500);
    assertThat(read).hasSize(2_499).doesNotContain(1_234L).startsWith(2_500L, 2_499L);
  }
}
