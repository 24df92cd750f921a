package org.closedloop.sync.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.Language;
import org.closedloop.sync.service.ImportQuery;
import org.closedloop.sync.service.ImportView;
import org.closedloop.sync.service.RejectedCount;
import org.closedloop.sync.service.RejectedFilter;
import org.closedloop.sync.service.RejectedValue;

/** The rows of a file that were not taken over, or not as they stand, one by one. */
@Named
@RequestScoped
public class RejectedRows {

  private static final int ROWS = 50;

  @Inject private ImportQuery imports;
  @Inject private Language language;
  @Inject private Format format;

  private long id;
  private boolean warnings;
  private String reason;
  private String column;
  private int page = 1;
  private ImportView view;
  private RejectedCount count;
  private List<RejectedValue> rows = List.of();

  public void load() {
    view = imports.get(id);
    RejectedFilter filter = new RejectedFilter(id, warnings, reason, column);
    count = imports.countRejected(filter);
    rows = imports.rejected(filter, (page - 1) * ROWS, ROWS);
  }

  public String sentence(RejectedValue value) {
    return value.sentence(language.getLocale());
  }

  /** The address of this list of an import; reason and column may be null. */
  static String address(long id, boolean warnings, String reason, String column) {
    return "rejected.xhtml?id="
        + id
        + (warnings ? "&warnings=true" : "")
        + (reason == null ? "" : "&reason=" + encoded(reason))
        + (column == null ? "" : "&column=" + encoded(column));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String paged(int wanted) {
    return address(id, warnings, reason, column) + "&page=" + wanted;
  }

  public String getPrevious() {
    return page > 1 ? paged(page - 1) : null;
  }

  public String getNext() {
    return (long) page * ROWS < count.values() ? paged(page + 1) : null;
  }

  public String getShown() {
    long first = rows.isEmpty() ? 0 : (page - 1L) * ROWS + 1;
    return format.text(
        "sync.rejected.range",
        format.count(first),
        format.count((page - 1L) * ROWS + rows.size()),
        format.count(count.values()),
        format.count(count.rows()));
  }

  public ImportView getView() {
    return view;
  }

  public RejectedCount getCount() {
    return count;
  }

  public List<RejectedValue> getRows() {
    return rows;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public boolean isWarnings() {
    return warnings;
  }

  public void setWarnings(boolean warnings) {
    this.warnings = warnings;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason == null || reason.isBlank() ? null : reason;
  }

  public String getColumn() {
    return column;
  }

  public void setColumn(String column) {
    this.column = column == null || column.isBlank() ? null : column;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(1, page);
  }
}
