package org.closedloop.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.closedloop.report.service.Manifest;
import org.closedloop.report.service.VerificationService;
import org.closedloop.report.service.WorkbookQuery;
import org.closedloop.shell.web.Format;

/** Every workbook that was made, newest first, and each made once more. */
@Named
@ViewScoped
public class WorkbookArchive implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 25;
  private static final int SHORT = 12;

  @Inject private WorkbookQuery workbooks;
  @Inject private VerificationService verifications;
  @Inject private VerdictWords words;
  @Inject private Format format;

  private List<Entry> entries;

  /**
   * One workbook, all texts as written.
   *
   * @param verdict what came of making it once more; null if that was never done
   */
  public record Entry(
      long id,
      String month,
      String language,
      int run,
      String madeAt,
      String madeBy,
      String cells,
      String hash,
      Verdict verdict)
      implements Serializable {}

  public List<Entry> getEntries() {
    if (entries == null) {
      refresh();
    }
    return entries;
  }

  /** Looks anew. */
  public void refresh() {
    entries = workbooks.archive(MOST).stream().map(this::entry).toList();
  }

  private Entry entry(Manifest manifest) {
    return new Entry(
        manifest.id(),
        format.month(manifest.frame().period().month()),
        format.text("report.workbooks.language." + manifest.frame().language().getLanguage()),
        manifest.frame().run().id(),
        format.dateTime(manifest.madeAt()),
        manifest.madeBy(),
        format.count(manifest.proof().cells()),
        manifest.proof().hash().substring(0, SHORT),
        words.of(verifications.ofWorkbook(manifest.id())));
  }

  public boolean isAny() {
    return !getEntries().isEmpty();
  }

  /** Whether one of them is being made once more. */
  public boolean isWorking() {
    return getEntries().stream()
        .anyMatch(entry -> entry.verdict() != null && entry.verdict().running());
  }

  /** Has a workbook made once more. */
  public void again(long id) {
    verifications.verifyWorkbook(id);
    refresh();
  }
}
