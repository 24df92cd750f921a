package org.closedloop.ledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.closedloop.ledger.Run;
import org.closedloop.ledger.service.RunQuery;

/** All runs, the newest first, a page at a time. */
@Named
@RequestScoped
public class RunList {

  private static final int PAGE = 25;

  @Inject private RunQuery runs;
  @Inject private RunWords words;

  private Integer before;
  private List<Run> found;

  public List<RunLine> getLines() {
    return found().stream().limit(PAGE).map(words::line).toList();
  }

  public boolean isNone() {
    return found().isEmpty();
  }

  /** Whether there are older runs than those shown. */
  public boolean isMore() {
    return found().size() > PAGE;
  }

  /** Where the next page begins. */
  public int getNext() {
    return found().get(PAGE - 1).id();
  }

  /** Whether a run on this page is in progress, so that the page looks again. */
  public boolean isRunning() {
    return found().stream().anyMatch(run -> run.endedAt() == null);
  }

  private List<Run> found() {
    if (found == null) {
      found = runs.before(before == null ? Integer.MAX_VALUE : before, PAGE + 1);
    }
    return found;
  }

  public Integer getBefore() {
    return before;
  }

  public void setBefore(Integer before) {
    this.before = before;
  }
}
