package org.closedloop.ledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.closedloop.ledger.Cause;
import org.closedloop.ledger.service.Posted;
import org.closedloop.ledger.service.PostedSum;
import org.closedloop.ledger.service.RunQuery;
import org.closedloop.shell.web.Format;

/** What a run posted, posting by posting, with the leads it changed. */
@Named("posted")
@RequestScoped
public class PostedPage {

  private static final int ROWS = 50;

  @Inject private RunQuery runs;
  @Inject private PostedAmounts amounts;
  @Inject private Format format;

  private int run;
  private String measure;
  private Cause cause;
  private int page = 1;
  private PostedSum sum;
  private List<Posted> rows = List.of();

  /** A run that is not there is a page that is not there. */
  public void load() {
    runs.get(run);
    sum = runs.posted(run, measure, cause);
    rows = runs.postings(run, measure, cause, (page - 1) * ROWS, ROWS);
  }

  /** What is listed: the measure and the cause, or everything. */
  public String getTitle() {
    String what =
        measure == null ? format.text("ledger.run.posted.note") : format.text("measure." + measure);
    return cause == null ? what : what + " · " + format.text(cause.key());
  }

  public String amount(Posted row) {
    return amounts.text(row.measure(), row.amount());
  }

  /** What all of them add up to; empty where different measures would be mixed. */
  public String getAmount() {
    return measure == null ? "" : amounts.text(measure, sum.amount());
  }

  public List<Posted> getRows() {
    return rows;
  }

  public long getCount() {
    return sum.postings();
  }

  public String getShown() {
    long first = rows.isEmpty() ? 0 : (page - 1L) * ROWS + 1;
    return format.text(
        "ledger.posted.range",
        format.count(first),
        format.count((page - 1L) * ROWS + rows.size()),
        format.count(getCount()));
  }

  public String getPrevious() {
    return page > 1 ? address(page - 1) : null;
  }

  public String getNext() {
    return (long) page * ROWS < getCount() ? address(page + 1) : null;
  }

  private String address(int wanted) {
    return "?run="
        + run
        + (measure == null ? "" : "&measure=" + measure)
        + (cause == null ? "" : "&cause=" + cause.name())
        + "&page="
        + wanted;
  }

  public int getRun() {
    return run;
  }

  public void setRun(int run) {
    this.run = run;
  }

  public String getMeasure() {
    return measure;
  }

  /** Codes only: they are written into addresses again. */
  public void setMeasure(String measure) {
    this.measure = measure != null && measure.matches("[a-z0-9-]{1,80}") ? measure : null;
  }

  public String getCause() {
    return cause == null ? null : cause.name();
  }

  public void setCause(String wanted) {
    cause =
        Arrays.stream(Cause.values())
            .filter(each -> each.name().equals(wanted))
            .findFirst()
            .orElse(null);
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(1, page);
  }
}
