package org.closedloop.handoff.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.handoff.HandOffState;
import org.closedloop.handoff.service.HandOffFilter;
import org.closedloop.handoff.service.HandOffInboxQuery;
import org.closedloop.handoff.service.HandOffListing;
import org.closedloop.handoff.service.HandOffRow;
import org.closedloop.handoff.service.HandOffService;
import org.closedloop.shell.web.Format;

/** What is offered to Sales: open hand-offs in the order in which they wait, and answered ones. */
@Named
@ViewScoped
public class HandOffInbox implements Serializable {

  private static final int ROWS = 50;

  @Inject private HandOffInboxQuery query;
  @Inject private HandOffService service;
  @Inject private Format format;

  private String tab = "open";
  private boolean mine;
  private String team;
  private String lead;
  private int page = 1;
  private Long id;
  private Integer rating;
  private Map<Long, Boolean> selected = new HashMap<>();
  private List<HandOffRow> rows;
  private Long total;

  /** Kept until the page asks again, so that a click means the row it was made on. */
  public List<HandOffRow> getRows() {
    if (rows == null) {
      rows = query.rows(filter(), (page - 1) * ROWS, ROWS);
    }
    return rows;
  }

  public long getTotal() {
    if (total == null) {
      total = query.count(filter());
    }
    return total;
  }

  private HandOffFilter filter() {
    return HandOffListing.filter(tab, mine).ofTeam(team).ofLead(lead);
  }

  public void refresh() {
    rows = null;
    total = null;
  }

  /** Sends the answer; what is answered leaves the list at once. */
  public void send(Answering answer) {
    answer.send();
    refresh();
  }

  /** Accepts everything that is ticked, with one judgement. */
  public void acceptSelected() {
    List<Long> ids = getSelectedIds();
    service.acceptAll(ids, rating);
    selected = new HashMap<>();
    rating = null;
    refresh();
    Say.done(format.text("handoff.done.acceptedMany", ids.size()));
  }

  public List<Long> getSelectedIds() {
    return selected.entrySet().stream()
        .filter(each -> Boolean.TRUE.equals(each.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  public String lead(HandOffRow row) {
    return "/lead/lead.xhtml?key=" + Say.encoded(row.lead());
  }

  public boolean isOpen() {
    return filter().state() == HandOffState.OPEN;
  }

  public Integer getNext() {
    return (long) page * ROWS < getTotal() ? page + 1 : null;
  }

  public Integer getPrevious() {
    return page > 1 ? page - 1 : null;
  }

  public String getTab() {
    return tab;
  }

  public void setTab(String tab) {
    this.tab = tab == null ? "open" : tab;
  }

  public boolean isMine() {
    return mine;
  }

  public void setMine(boolean mine) {
    this.mine = mine;
  }

  /** Code of the team they are offered to; null for all. */
  public String getTeam() {
    return team;
  }

  public void setTeam(String team) {
    this.team = team == null || team.isBlank() ? null : team;
  }

  /** Key of the lead whose hand-offs are listed; null for all. */
  public String getLead() {
    return lead;
  }

  public void setLead(String lead) {
    this.lead = lead == null || lead.isBlank() ? null : lead;
  }

  /** What the address says besides the tab and the page, for links that keep it. */
  public String getRest() {
    return (mine ? "&mine=true" : "") + getAmong();
  }

  /** Among which hand-offs the address asks besides whose and how they stand. */
  public String getAmong() {
    return (team == null ? "" : "&team=" + Say.encoded(team))
        + (lead == null ? "" : "&lead=" + Say.encoded(lead));
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(1, page);
  }

  /** The hand-off whose answer is to open at once, or null. */
  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Integer getRating() {
    return rating;
  }

  public void setRating(Integer rating) {
    this.rating = rating;
  }

  public Map<Long, Boolean> getSelected() {
    return selected;
  }
}
