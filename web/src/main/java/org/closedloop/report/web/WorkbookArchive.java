package org.closedloop.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.closedloop.ledger.NightlyClose;
import org.closedloop.report.service.KeptFile;
import org.closedloop.report.service.Manifest;
import org.closedloop.report.service.SheetFacts;
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
  private static final long KILO = 1_000;

  @Inject private WorkbookQuery workbooks;
  @Inject private VerificationService verifications;
  @Inject private VerdictWords words;
  @Inject private Format format;

  private List<Entry> entries;
  private int first;
  private long total;

  private Long made;
  private Entry fresh;

  /**
   * One workbook, all texts as written.
   *
   * @param occasion why it was made
   * @param file how large its file is, or since when there is none
   * @param verdict what came of making it once more; null if that was never done
   */
  public record Entry(
      long id,
      String month,
      String language,
      int run,
      String madeAt,
      String madeBy,
      String occasion,
      String file,
      String rows,
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

  /** Finds the workbook that a notice speaks of. */
  public void open() {
    if (made != null) {
      fresh = entries(List.of(workbooks.manifest(made))).get(0);
    }
  }

  /** Looks anew. */
  public void refresh() {
    total = workbooks.archived();
    entries = entries(workbooks.archive(first, MOST));
  }

  /** Turns to those made before. */
  public void older() {
    first += MOST;
    refresh();
  }

  /** Turns back to those made after. */
  public void newer() {
    first = Math.max(0, first - MOST);
    refresh();
  }

  public boolean isNewer() {
    return first > 0;
  }

  public boolean isOlder() {
    return first + getEntries().size() < total;
  }

  /** Which of how many are shown. */
  public String getRange() {
    return format.text(
        "report.archive.range",
        format.count(first + 1),
        format.count(first + getEntries().size()),
        format.count(total));
  }

  private List<Entry> entries(List<Manifest> found) {
    Map<Long, KeptFile> files = workbooks.files(found.stream().map(Manifest::id).toList());
    return found.stream().map(each -> entry(each, files.get(each.id()))).toList();
  }

  private Entry entry(Manifest manifest, KeptFile file) {
    return new Entry(
        manifest.id(),
        format.month(manifest.frame().period().month()),
        format.text("report.workbooks.language." + manifest.frame().language().getLanguage()),
        manifest.frame().run().id(),
        format.dateTime(manifest.madeAt()),
        manifest.madeBy().equals(NightlyClose.TIMETABLE)
            ? format.text("report.archive.timetable")
            : manifest.madeBy(),
        format.text("report.archive.occasion." + (file == null ? "DEMAND" : file.occasion())),
        said(file),
        format.count(manifest.proof().sheets().stream().mapToLong(SheetFacts::rows).sum()),
        format.count(manifest.proof().cells()),
        manifest.proof().hash().substring(0, SHORT),
        words.of(verifications.ofWorkbook(manifest.id())));
  }

  private String said(KeptFile file) {
    if (file == null) {
      return "–";
    }
    return file.deletedAt() == null
        ? format.text("report.archive.size", format.count((file.bytes() + KILO - 1) / KILO))
        : format.text("report.archive.deleted", format.date(format.dayOf(file.deletedAt())));
  }

  /** The workbook that a notice speaks of; null if none is named. */
  public Entry getFresh() {
    return fresh;
  }

  /** How long files are kept, in words. */
  public String getKept() {
    return format.text("report.archive.kept", format.count(workbooks.kept().toDays()));
  }

  /** What could not be made after the newest night, a sentence each. */
  public List<String> getFailed() {
    return workbooks.failed().stream()
        .map(
            each ->
                format.text(
                    "report.archive.failed." + (each.given() ? "given" : "again"),
                    format.month(each.month()),
                    format.text("report.workbooks.language." + each.language()),
                    String.valueOf(each.run())))
        .toList();
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

  public Long getMade() {
    return made;
  }

  public void setMade(Long made) {
    this.made = made;
  }
}
