package org.closedloop.worklist.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.closedloop.lead.LeadStage;
import org.closedloop.nextstep.service.DueRow;
import org.closedloop.report.excel.FilledForm;
import org.closedloop.report.excel.FormFile;
import org.closedloop.touchpoint.ActivityKind;
import org.closedloop.worklist.Told;
import org.junit.jupiter.api.Test;

class WorklistFormTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-11-24T16:30:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final int FIRST = 5;
  private static final int LAST = 6;

  @Test
  void whatWasTakenAlongIsLockedAndWhatIsToBeFilledInIsNot() throws IOException {
    change(
        sheet -> {
          XSSFRow row = sheet.getRow(FIRST);
          assertThat(sheet.getProtect()).isTrue();
          assertThat(sheet.isColumnHidden(0)).isTrue();
          assertThat(cell(row, WorklistColumn.COMPANY).getStringCellValue()).isEqualTo("=Muster");
          assertThat(cell(row, WorklistColumn.COMPANY).getCellType()).isEqualTo(CellType.STRING);
          assertThat(cell(row, WorklistColumn.COMPANY).getCellStyle().getQuotePrefixed()).isTrue();
          assertThat(cell(row, WorklistColumn.DUE).getLocalDateTimeCellValue())
              .isEqualTo(TODAY.atStartOfDay());
          for (WorklistColumn column : WorklistColumn.values()) {
            assertThat(cell(row, column).getCellStyle().getLocked()).isEqualTo(!column.filled());
          }
          assertThat(cell(sheet.getRow(LAST), WorklistColumn.TASK).getStringCellValue())
              .isEqualTo("Erstkontakt aufnehmen");
        });
  }

  @Test
  void whatWasWrittenDownComesBackWithItsLeadAndItsStep() throws IOException {
    List<Told> told =
        read(
            sheet -> {
              XSSFRow row = sheet.getRow(FIRST);
              cell(row, WorklistColumn.CONTACTED)
                  .setCellValue(LocalDateTime.of(2026, 11, 24, 9, 5));
              cell(row, WorklistColumn.KIND).setCellValue("Anruf");
              cell(row, WorklistColumn.OUTCOME).setCellValue(" erreicht ");
              cell(row, WorklistColumn.SUBJECT).setCellValue(2026.0);
              cell(row, WorklistColumn.DONE).setCellValue("X");
              cell(row, WorklistColumn.NEXT_STEP).setCellValue("Angebot schicken");
              cell(row, WorklistColumn.NEXT_DUE).setCellValue("1.12.2026");
            });

    assertThat(told.get(0))
        .isEqualTo(
            new Told(
                "crm:L1",
                "=Muster",
                7L,
                3L,
                Instant.parse("2026-11-24T08:05:00Z"),
                ActivityKind.CALL,
                "erreicht",
                "2026",
                true,
                "Angebot schicken",
                LocalDate.of(2026, 12, 1),
                null));
    assertThat(told.get(1).saysSomething()).isFalse();
    assertThat(told.get(1).lead()).isEqualTo("web:a|b");
    assertThat(told.get(1).step()).isNull();
  }

  @Test
  void aContactOfADayWithoutATimeWasAtNoonAndTodayUntilNow() throws IOException {
    List<Told> told =
        read(
            sheet -> {
              cell(sheet.getRow(FIRST), WorklistColumn.CONTACTED).setCellValue("2026-11-23");
              cell(sheet.getRow(LAST), WorklistColumn.CONTACTED).setCellValue("24 Nov 2026");
              cell(sheet.getRow(LAST), WorklistColumn.KIND).setCellValue("call");
            });

    assertThat(told.get(0).contactedAt()).isEqualTo(Instant.parse("2026-11-23T11:00:00Z"));
    assertThat(told.get(1).contactedAt()).isEqualTo(NOW);
    assertThat(told.get(1).kind()).isEqualTo(ActivityKind.CALL);
  }

  @Test
  void whatCannotBeReadIsKeptWithItsColumnAndTheReason() throws IOException {
    List<Told> told =
        read(
            sheet -> {
              XSSFRow row = sheet.getRow(FIRST);
              cell(row, WorklistColumn.CONTACTED).setCellValue("25.11.2026");
              cell(row, WorklistColumn.KIND).setCellValue("Brieftaube");
              cell(row, WorklistColumn.NEXT_DUE).setCellValue("morgen");
              cell(row, WorklistColumn.OUTCOME).setCellValue("x".repeat(101));
            });

    assertThat(told.get(0).saysSomething()).isTrue();
    assertThat(told.get(0).unread())
        .contains("Kontakt am „25.11.2026“: Das liegt in der Zukunft.")
        .contains("Art „Brieftaube“: Diese Art gibt es nicht.")
        .contains("Fällig am „morgen“: Das ist kein Tag")
        .contains("Das ist länger als 100 Zeichen.");
  }

  @Test
  void anotherFileIsNoWorklist() throws IOException {
    assertThat(FilledForm.read(new ByteArrayInputStream(new byte[] {1, 2, 3}), "mark", 3))
        .isEmpty();
    assertThat(FilledForm.read(new ByteArrayInputStream(new byte[0]), "mark", 3)).isEmpty();
    assertThat(FilledForm.read(new ByteArrayInputStream(file()), "another", 3)).isEmpty();
  }

  private static List<Told> read(Consumer<XSSFSheet> filling) throws IOException {
    byte[] filled = change(filling);
    ToldRows rows = new ToldRows(ZONE, NOW, Locale.GERMAN);
    return FilledForm.read(
            new ByteArrayInputStream(filled), WorklistForm.MARK, WorklistColumn.values().length)
        .orElseThrow()
        .stream()
        .map(row -> rows.read(row).orElseThrow())
        .toList();
  }

  private static byte[] change(Consumer<XSSFSheet> filling) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file()));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      filling.accept(workbook.getSheetAt(0));
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] file() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<TakenAlong> rows =
        List.of(
            new TakenAlong(due(7L, null, "Anrufen", "=Muster", "crm:L1"), 3L, "+49 1", "a@b.de"),
            new TakenAlong(due(null, "first-contact", null, "Zwei", "web:a|b"), null, null, null));
    FormFile.write(new WorklistForm(Locale.GERMAN).of(rows, TODAY, TODAY.plusDays(6), "ada"), out);
    return out.toByteArray();
  }

  private static DueRow due(Long step, String promise, String what, String company, String lead) {
    return new DueRow(
        step,
        promise,
        what,
        TODAY,
        null,
        false,
        "E1",
        "Ada",
        1,
        lead,
        company,
        "Eva Beispiel",
        LeadStage.SALES_QUALIFIED,
        63,
        "B2");
  }

  private static XSSFCell cell(XSSFRow row, WorklistColumn column) {
    return row.getCell(column.ordinal() + 1);
  }
}
