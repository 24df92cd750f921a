package org.closedloop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.closedloop.harness.BrowserTest;
import org.junit.jupiter.api.Test;

/** What people open every day: search, deals, companies, the month and the goals. */
class ProductBrowserIT extends BrowserTest {

  @Test
  void aLeadIsFoundByItsFirstLettersAndOpenedWithoutTheMouse() {
    Page page = desktop();
    signIn(page, "sales");
    open(page, "lead/leads.xhtml");
    String company = firstRow(page).innerText().strip();

    page.keyboard().press("Control+k");
    page.keyboard().type(company.substring(0, 4));
    assertThat(page.locator("#search")).hasAttribute("aria-expanded", "true");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator(".cl-hit[aria-selected=true]")).hasCount(1);
    assertAccessible(page);
    page.keyboard().press("Escape");
    assertThat(page.locator(".cl-hits")).isHidden();
    page.keyboard().press("ArrowDown");
    page.locator(".cl-hit").first().waitFor();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");

    page.waitForURL(
        Pattern.compile("/(lead/lead|account/account|opportunity/opportunity)\\.xhtml"));
  }

  @Test
  void companiesTheMonthAndTheGoalsAreReadOnADesk() {
    Page page = desktop();
    signIn(page, "sales-lead");
    for (String language : List.of("de", "en")) {
      speak(page, language);
      open(page, "account/accounts.xhtml?customers=yes");
      firstRow(page).click();
      page.waitForURL(Pattern.compile("/account/account\\.xhtml"));
      assertThat(page.locator(".cl-organigram")).isVisible();
      judge(page, "account-desktop-" + language);
      for (String path : List.of("home/goals", "home/management")) {
        open(page, path + ".xhtml");
        judge(page, path.replace('/', '-') + "-desktop-" + language);
      }
    }
  }

  @Test
  void dealsCompaniesAndTheMonthFitOnAPhone() {
    Page page = phone();
    signIn(page, "sales-lead");
    for (String path :
        List.of(
            "opportunity/opportunities",
            "account/accounts",
            "home/management",
            "home/goals",
            "home/worklist")) {
      open(page, path + ".xhtml");
      judge(page, path.replace('/', '-') + "-phone");
    }
  }

  @Test
  void theHistoryOfALeadIsFilteredByItsAddress() {
    Page page = desktop();
    signIn(page, "marketing");
    open(page, "lead/leads.xhtml?stage=CUSTOMER");
    firstRow(page).click();
    page.waitForURL(Pattern.compile("/lead/lead\\.xhtml"));
    page.locator("#history a[href*='kind=stage']").click();
    page.waitForURL(Pattern.compile("kind=stage"));
    page.locator("#history a[href*='view=changes']").click();
    page.waitForURL(Pattern.compile("view=changes"));
    assertThat(page.locator("#history table tbody tr").first()).isVisible();
    judge(page, "lead-changes-desktop");
  }

  @Test
  void aWorklistIsFilledInOnTheWayAndBroughtBackOnce() throws Exception {
    awaitDemo();
    Page page = desktop();
    signIn(page, "sales");
    speak(page, "en");
    open(page, "home/worklist.xhtml");
    byte[] list =
        page.request()
            .get(address().resolve("api/v1/worklist.xlsx?days=365&lang=en").toString())
            .body();

    bring(page, filled(list, "reached"));

    assertThat(page.locator("main .cl-note[role=note]")).containsText("Imported: 1, kept back: 0.");
    judge(page, "worklist-desktop");
    bring(page, filled(list, "reached"));
    assertThat(page.locator("main .cl-note[role=note]")).containsText("Imported before: 1,");

    bring(page, filled(list, "reached again")); // of a step that is done by now
    assertThat(page.locator("main .cl-note[role=note]")).containsText("Imported: 0, kept back: 1.");
    assertThat(page.locator("#rows")).containsText("was changed or done meanwhile");
    judge(page, "worklist-kept-desktop");
    page.getByText("Import anyway").click();
    assertThat(page.locator("#rows")).containsText("Nothing waits for a decision.");
    page.locator("#rows a[href*='lead.xhtml']").first().click();
    page.waitForURL(Pattern.compile("/lead/lead\\.xhtml"));
    assertThat(page.locator("#history")).containsText("reached again");
    assertThat(page.locator("body")).containsText("Send the cold store guide");
  }

  private static void bring(Page page, byte[] file) {
    page.setInputFiles(
        "input[id='back:file']",
        new FilePayload(
            "worklist.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            file));
    page.click("button[id='back:take']");
    page.waitForLoadState();
  }

  /** The first step of the list, ticked off with a call of yesterday and what comes next. */
  private static byte[] filled(byte[] list, String outcome) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(list));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (Row row : workbook.getSheetAt(0)) {
        String reference = row.getCell(0) == null ? "" : row.getCell(0).getStringCellValue();
        if (reference.matches("\\d+\\|\\d+\\|.*")) {
          row.getCell(9).setCellValue(LocalDate.now().minusDays(1));
          row.getCell(10).setCellValue("Call");
          row.getCell(11).setCellValue("Cold store");
          row.getCell(12).setCellValue(outcome);
          row.getCell(13).setCellValue("yes");
          row.getCell(14).setCellValue("Send the cold store guide");
          row.getCell(15).setCellValue(LocalDate.now().plusDays(7));
          workbook.write(out);
          return out.toByteArray();
        }
      }
    }
    throw new IllegalStateException("Sales has nothing planned");
  }

  private void judge(Page page, String name) {
    picture(page, name);
    assertNothingSticksOut(page);
    assertAccessible(page);
  }

  /** The first row of a list, once the demo company has come in. */
  private static Locator firstRow(Page page) {
    return await(page, page.locator("table.cl-table tbody a").first());
  }

  private static Locator await(Page page, Locator what) {
    for (int times = 0; times < 100 && !what.isVisible(); times++) {
      page.waitForTimeout(3_000);
      page.reload();
    }
    return what;
  }
}
