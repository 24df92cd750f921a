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

  private String tab = "ready";
  private List<ReadyRow> waiting;

  private List<ReadyRow> waiting() {
    if (waiting == null) {
      waiting = query.waiting();
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

  public void offer(ReadyRow row) {
    service.offer(Say.key(row.lead()));
    waiting = null;
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
