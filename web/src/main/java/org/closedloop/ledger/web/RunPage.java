package org.closedloop.ledger.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import org.closedloop.ledger.Run;
import org.closedloop.ledger.RunState;
import org.closedloop.ledger.service.ChangedMonths;
import org.closedloop.ledger.service.PostedSum;
import org.closedloop.ledger.service.RunQuery;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.ProgressStep;

/** One run: its steps, what it posted and why, its manifest. */
@Named
@ViewScoped
public class RunPage implements Serializable {

  @Inject private RunQuery runs;
  @Inject private RunWords words;
  @Inject private RunSteps stepsOf;
  @Inject private PostedAmounts amounts;
  @Inject private Format format;

  private int id;
  private transient Run run;
  private transient List<PostedSum> posted;
  private transient ChangedMonths months;

  /** Looks anew; a run that is not there is a page that is not there. */
  public void load() {
    run = null;
    posted = null;
    months = null;
    run();
  }

  public RunLine getLine() {
    return words.line(run());
  }

  public boolean isRunning() {
    return run().state() == RunState.RUNNING;
  }

  public boolean isPublished() {
    return run().state() == RunState.PUBLISHED;
  }

  public boolean isFailed() {
    return run().state() == RunState.FAILED && !run().discarded();
  }

  public boolean isStopped() {
    return run().state() == RunState.STOPPED && !run().discarded();
  }

  public boolean isDiscarded() {
    return run().discarded();
  }

  /** Whether it can be taken up again or given up. */
  public boolean isResumable() {
    return run().resumable() && runs.newest().filter(newest -> newest.id() == getId()).isPresent();
  }

  public String getFailure() {
    return run().failure();
  }

  public List<ProgressStep> getSteps() {
    return stepsOf.of(run());
  }

  /** The run whose figures stood before; null if there is none. */
  public Integer getPrevious() {
    return runs.publishedBefore(getId()).map(Run::id).orElse(null);
  }

  public List<PostedLine> getPosted() {
    return posted().stream().map(this::line).toList();
  }

  private PostedLine line(PostedSum sum) {
    return new PostedLine(
        format.text("measure." + sum.measure()),
        format.text(sum.cause().key()),
        format.count(sum.postings()),
        amounts.text(sum.measure(), sum.amount()),
        "posted.xhtml?run="
            + getId()
            + "&measure="
            + sum.measure()
            + "&cause="
            + sum.cause().name());
  }

  public String getMonths() {
    return format.count(months().months());
  }

  /** From the first to the last month whose figures changed. */
  public String getMonthsSpan() {
    return months().months() == 0
        ? format.text("ledger.run.unchanged")
        : format.shortMonth(YearMonth.from(months().first()))
            + "–"
            + format.shortMonth(YearMonth.from(months().last()));
  }

  public String getSums() {
    return format.count(months().sums());
  }

  public String getKnownAt() {
    return run().knownAt() == null ? "–" : format.dateTime(run().knownAt());
  }

  public String getPublishedAt() {
    return run().publishedAt() == null ? "–" : format.dateTime(run().publishedAt());
  }

  public String getZone() {
    return run().zone();
  }

  public String getHash() {
    return run().hash();
  }

  /** The measures and their versions, in the order of their codes. */
  public List<Version> getVersions() {
    return DefinitionsText.versions(run().definitions()).entrySet().stream()
        .map(entry -> new Version(format.text("measure." + entry.getKey()), entry.getValue()))
        .toList();
  }

  public String getNextNight() {
    return runs.nextNight().map(format::dateTime).orElse(null);
  }

  public String getWaiting() {
    return format.text("ledger.run.next.leads", format.count(runs.leadsWaiting()));
  }

  private List<PostedSum> posted() {
    if (posted == null) {
      posted = isPublished() ? runs.posted(getId()) : List.of();
    }
    return posted;
  }

  private ChangedMonths months() {
    if (months == null) {
      months = runs.changedMonths(getId());
    }
    return months;
  }

  private Run run() {
    if (run == null) {
      run = runs.get(getId());
    }
    return run;
  }

  public int getId() {
    return id;
  }

  public void setId(int id) {
    this.id = id;
  }
}
