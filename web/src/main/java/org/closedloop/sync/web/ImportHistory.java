package org.closedloop.sync.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.closedloop.sync.service.ImportQuery;
import org.closedloop.sync.service.ImportView;

/** The imports so far, the newest first, a page at a time. */
@Named
@RequestScoped
public class ImportHistory {

  private static final int PAGE = 50;

  @Inject private ImportQuery imports;

  private Long before;
  private List<ImportView> rows;

  public List<ImportView> getRows() {
    if (rows == null) {
      rows = imports.before(before == null ? Long.MAX_VALUE : before, PAGE);
    }
    return rows;
  }

  /** Whether some import is still running, so that the page asks again. */
  public boolean isRunning() {
    return getRows().stream().anyMatch(ImportView::isRunning);
  }

  public long getCount() {
    return imports.count();
  }

  /** The number to go on from, or null on the last page. */
  public Long getNext() {
    return getRows().size() < PAGE ? null : getRows().get(PAGE - 1).id();
  }

  public Long getBefore() {
    return before;
  }

  public void setBefore(Long before) {
    this.before = before;
  }
}
