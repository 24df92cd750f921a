package org.closedloop.handoff.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.closedloop.handoff.service.HandOffService;
import org.closedloop.handoff.service.ReadinessQuery;
import org.closedloop.handoff.service.ReadyRow;
import org.closedloop.shell.web.Format;

/** Leads Marketing may offer to Sales, and those that lack something. */
@Named
@ViewScoped
public class ReadyLeads implements Serializable {

  @Inject private ReadinessQuery query;
  @Inject private HandOffService service;
  @Inject private Format format;

  /** So many qualified leads are looked at together, ready ones and others. */
  private static final int ROWS = 200;

  private String tab = "ready";
  private int page = 1;
  private Long total;
  private List<ReadyRow> waiting;

  private List<ReadyRow> waiting() {
    if (waiting == null) {
      waiting = query.waiting((page - 1) * ROWS, ROWS);
    }
    return waiting;
  }

  public List<ReadyRow> getRows() {
    return waiting().stream().filter(row -> row.isReady() == tab.equals("ready")).toList();
  }

  public long getReady() {
    return waiting().stream().filter(ReadyRow::isReady).count();
  }

  public long getMissing() {
    return waiting().size() - getReady();
  }

  /** How many qualified leads there are on all pages. */
  public long getTotal() {
    if (total == null) {
      total = query.count();
    }
    return total;
  }

  public int getFirst() {
    return waiting().isEmpty() ? 0 : (page - 1) * ROWS + 1;
  }

  public int getLast() {
    return (page - 1) * ROWS + waiting().size();
  }

  public Integer getNext() {
    return (long) page * ROWS < getTotal() ? page + 1 : null;
  }

  public Integer getPrevious() {
    return page > 1 ? page - 1 : null;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(1, page);
  }

  public void offer(ReadyRow row) {
    service.offer(Say.key(row.lead()));
    waiting = null;
    total = null;
    Say.done(
        format.text("handoff.done.offered", row.company() == null ? row.lead() : row.company()));
  }

  public String page(ReadyRow row) {
    return Say.leadPage(row.lead());
  }

  public String getTab() {
    return tab;
  }

  public void setTab(String tab) {
    this.tab = "missing".equals(tab) ? tab : "ready";
  }
}
