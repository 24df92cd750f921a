package org.closedloop.handoff.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.closedloop.handoff.service.HandOffRow;
import org.closedloop.handoff.service.HandOffService;
import org.closedloop.handoff.service.ReturnedQuery;
import org.closedloop.handoff.service.ReturnedTab;
import org.closedloop.shell.web.Format;

/** Leads Sales returned: Marketing confirms what follows, and looks at them again on their day. */
@Named
@ViewScoped
public class ReturnedLeads implements Serializable {

  private static final int ROWS = 50;

  @Inject private ReturnedQuery query;
  @Inject private HandOffService service;
  @Inject private Format format;

  private ReturnedTab tab = ReturnedTab.CONFIRM;
  private int page = 1;
  private HandOffRow chosen;
  private String nextStep;
  private LocalDate resubmitOn;
  private List<HandOffRow> rows;
  private final Map<ReturnedTab, Long> counts = new EnumMap<>(ReturnedTab.class);

  public List<HandOffRow> getRows() {
    if (rows == null) {
      rows = query.rows(tab, (page - 1) * ROWS, ROWS);
    }
    return rows;
  }

  public long count(String of) {
    return count(ReturnedTab.valueOf(of));
  }

  /** Counted once for the page, as its rows are read once. */
  private long count(ReturnedTab of) {
    return counts.computeIfAbsent(of, query::count);
  }

  private void readAgain() {
    rows = null;
    counts.clear();
  }

  public Integer getNext() {
    return (long) page * ROWS < count(tab) ? page + 1 : null;
  }

  public Integer getPrevious() {
    return page > 1 ? page - 1 : null;
  }

  /** Opens the form with what Sales wishes. */
  public void choose(HandOffRow row) {
    chosen = row;
    nextStep = row.nextStep();
    resubmitOn = row.resubmitOn();
  }

  public void confirm() {
    service.confirm(chosen.id(), nextStep, resubmitOn);
    readAgain();
    Say.done(format.text("handoff.done.confirmed", named(chosen)));
  }

  public void offer(HandOffRow row) {
    service.offer(Say.key(row.lead()));
    readAgain();
    Say.done(format.text("handoff.done.offered", named(row)));
  }

  public String page(HandOffRow row) {
    return Say.leadPage(row.lead());
  }

  private static String named(HandOffRow row) {
    return row.company() == null ? row.lead() : row.company();
  }

  public String getTab() {
    return tab.name();
  }

  public void setTab(String wanted) {
    tab =
        Arrays.stream(ReturnedTab.values())
            .filter(each -> each.name().equals(wanted))
            .findFirst()
            .orElse(ReturnedTab.CONFIRM);
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(1, page);
  }

  public HandOffRow getChosen() {
    return chosen;
  }

  public String getNextStep() {
    return nextStep;
  }

  public void setNextStep(String nextStep) {
    this.nextStep = nextStep;
  }

  public LocalDate getResubmitOn() {
    return resubmitOn;
  }

  public void setResubmitOn(LocalDate resubmitOn) {
    this.resubmitOn = resubmitOn;
  }
}
