package org.closedloop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.closedloop.harness.BrowserTest;
import org.junit.jupiter.api.Test;

class WorkbooksBrowserIT extends BrowserTest {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Test
  void aControllerDownloadsTheWorkbookOfAMonth() throws Exception {
    Page page = desktop();
    signIn(page, "controller");
    openFilled(page);
    assertAccessible(page);
    assertNothingSticksOut(page);
    picture(page, "workbooks-desktop");
    assertThat(page.inputValue("#lang")).as("the language of the page").isEqualTo("en");
    assertThat(page.inputValue("#month"))
        .as("the last month that is over, not the running one")
        .isNotEqualTo(page.locator("#month option").first().getAttribute("value"));

    Download download =
        page.waitForDownload(
            new Page.WaitForDownloadOptions().setTimeout(PATIENCE.toMillis()),
            () -> page.click("#download"));

    Path file = download.path();
    assertThat(download.suggestedFilename()).matches("closedloop-management-.*-en\\.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
      assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("Contents");
      assertThat(workbook.getSheet("Reconciliation").getLastRowNum()).isGreaterThan(100);
    }
    PlaywrightAssertions.assertThat(page.locator("#said")).not().isEmpty();

    Download slides =
        page.waitForDownload(
            new Page.WaitForDownloadOptions().setTimeout(PATIENCE.toMillis()),
            () -> page.click("#slides"));

    assertThat(slides.suggestedFilename()).matches("closedloop-management-.*-en\\.pptx");
    try (XMLSlideShow show = new XMLSlideShow(Files.newInputStream(slides.path()))) {
      assertThat(show.getSlides()).hasSize(11);
    }
  }

  @Test
  void thePageFitsOnAPhone() throws Exception {
    Page page = phone();
    signIn(page, "management");

    openFilled(page);

    picture(page, "workbooks-phone");
    assertNothingSticksOut(page);
    assertAccessible(page);
    subscribe(page, "once a month: the month before", "Subscribed:");
    page.reload();
    PlaywrightAssertions.assertThat(page.locator("[id='subscription:rhythm_label']"))
        .hasText("once a month: the month before");
    subscribe(page, "not at all", "Unsubscribed:");
  }

  private static void subscribe(Page page, String when, String said) {
    page.click("[id='subscription:rhythm']");
    page.locator("[id='subscription:rhythm_panel'] li").getByText(when).click();
    page.click("button[id='subscription:subscribe']");
    PlaywrightAssertions.assertThat(page.locator(".ui-growl-message").getByText(said)).isVisible();
  }

  /** The demo data may still be on its way. */
  private void openFilled(Page page) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    open(page, "report/workbooks.xhtml");
    Locator form = page.locator("#workbook");
    while (form.count() == 0 && System.nanoTime() < end) {
      Thread.sleep(2_000);
      open(page, "report/workbooks.xhtml");
    }
    assertThat(form.count()).as("the first night is published").isOne();
  }
}
