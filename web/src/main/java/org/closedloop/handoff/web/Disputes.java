package org.closedloop.handoff.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.closedloop.handoff.Ruling;
import org.closedloop.handoff.service.HandOffInboxQuery;
import org.closedloop.handoff.service.HandOffRow;
import org.closedloop.handoff.service.HandOffService;
import org.closedloop.handoff.service.LeadHandOffs;
import org.closedloop.handoff.service.ReturnedQuery;
import org.closedloop.shell.web.Format;

/** Leads both departments could not settle among themselves; their managers decide. */
@Named
@ViewScoped
public class Disputes implements Serializable {

  private static final int ROWS = 100;

  @Inject private ReturnedQuery query;
  @Inject private HandOffInboxQuery handOffs;
  @Inject private HandOffService service;
  @Inject private Format format;

  private HandOffRow chosen;
  private LeadHandOffs story;
  private Ruling ruling;
  private String why;
  private List<HandOffRow> rows;

  public List<HandOffRow> getRows() {
    if (rows == null) {
      rows = query.disputes(0, ROWS);
    }
    return rows;
  }

  public long getTotal() {
    return query.countDisputes();
  }

  public void choose(HandOffRow row) {
    chosen = row;
    story = handOffs.of(Say.key(row.lead()));
    ruling = null;
    why = null;
  }

  public void decide() {
    service.decide(chosen.id(), ruling, why);
    rows = null;
    String named = chosen.company() == null ? chosen.lead() : chosen.company();
    Say.done(format.text("handoff.done.decided", named));
  }

  /** The key of the row's lead as addresses write it. */
  public String encoded(HandOffRow row) {
    return Say.encoded(row.lead());
  }

  public String page(HandOffRow row) {
    return Say.leadPage(row.lead());
  }

  public Ruling[] getRulings() {
    return Ruling.values();
  }

  public HandOffRow getChosen() {
    return chosen;
  }

  public LeadHandOffs getStory() {
    return story;
  }

  public Ruling getRuling() {
    return ruling;
  }

  public void setRuling(Ruling ruling) {
    this.ruling = ruling;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}
