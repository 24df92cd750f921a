package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.closedloop.home.service.LiveDayQuery;
import org.closedloop.home.service.LiveEvent;
import org.closedloop.home.service.LiveLead;

/** The leads behind a figure of the day, as it stands this moment. */
@Named
@RequestScoped
public class LiveLeads {

  @Inject private LiveDayQuery live;

  private LiveEvent event = LiveEvent.CREATED;
  private List<LiveLead> rows = List.of();

  public void load() {
    rows = live.leads(event);
  }

  public List<LiveLead> getRows() {
    return rows;
  }

  /** What happened to them; new leads if the address says nothing known. */
  public String getOf() {
    return event.code();
  }

  public void setOf(String code) {
    event = LiveEvent.named(String.valueOf(code)).orElse(LiveEvent.CREATED);
  }

  /** Everything that can happen, for the choice on the page. */
  public List<String> getEvents() {
    return List.of(LiveEvent.values()).stream().map(LiveEvent::code).toList();
  }
}
