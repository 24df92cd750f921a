package org.closedloop.lead.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.bulk.service.BulkAction;
import org.closedloop.bulk.service.BulkLead;
import org.closedloop.bulk.service.BulkOrder;
import org.closedloop.bulk.service.BulkOutcome;
import org.closedloop.bulk.service.BulkPreview;
import org.closedloop.bulk.service.BulkService;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.handoff.service.HandOffInboxQuery;
import org.closedloop.handoff.service.TeamMember;
import org.closedloop.home.service.Colleague;
import org.closedloop.home.service.HomeQuery;
import org.closedloop.lead.service.LeadListing;
import org.closedloop.lead.service.LeadQuery;
import org.closedloop.listing.web.Query;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.shell.web.Format;
import org.primefaces.PrimeFaces;

/**
 * The same for many leads of the list: those that are ticked, or all that are listed. First it says
 * with which it will be done and why not with the others, then how far it is, then what became of
 * each.
 */
@Named
@ViewScoped
public class LeadBulk implements Serializable {

  @Inject private BulkService bulk;
  @Inject private LeadQuery leads;
  @Inject private LeadListing listing;
  @Inject private HomeQuery home;
  @Inject private HandOffInboxQuery handOffs;
  @Inject private ReportingZone zone;
  @Inject private Clock clock;
  @Inject private Format format;

  private Map<String, String> address = Map.of();
  private List<BulkAction> actions = List.of();
  private List<Colleague> colleagues = List.of();
  private List<TeamMember> members = List.of();
  private long total;
  private String picked;
  private List<Long> chosen = List.of();
  private long listed;
  private boolean all;
  private BulkAction action;
  private BulkPreview preview;
  private BulkOrder order;
  private String what;
  private LocalDate dueOn;
  private String employee;
  private final List<BulkLine> done = new ArrayList<>();
  private final List<BulkLine> refused = new ArrayList<>();

  /** Remembers which list it is about, and how many leads it has. */
  public void open(Map<String, String> given, long count) {
    total = count;
    address = new LinkedHashMap<>(given);
    actions = bulk.actions();
  }

  /** Whether the reader can do anything with what is listed. */
  public boolean isOffered() {
    return total > 0 && !actions.isEmpty();
  }

  public long getTotal() {
    return total;
  }

  /** With those that are ticked on the page. */
  public void ticked() {
    List<Long> ids =
        Arrays.stream((picked == null ? "" : picked).split(","))
            .filter(id -> id.matches("\\d{1,18}"))
            .map(Long::valueOf)
            .toList();
    begin(ids, ids.size(), false);
  }

  /** With every lead of the list, on all of its pages. */
  public void everyone() {
    long count = leads.count(listing.filter(address));
    List<Long> ids =
        count > BulkService.MOST
            ? List.of()
            : bulk.listed(
                listing.filter(address), listing.order(address), listing.isAscending(address));
    begin(ids, count > BulkService.MOST ? count : ids.size(), true);
  }

  private void begin(List<Long> ids, long count, boolean everyone) {
    chosen = List.copyOf(ids);
    listed = count;
    all = everyone;
    what = null;
    dueOn = zone.dayOf(clock.instant()).plusDays(1);
    order = null;
    done.clear();
    refused.clear();
    action = actions.isEmpty() ? null : actions.get(0);
    look();
  }

  /** Says what the chosen action would do. */
  public void look() {
    preview = action == null || chosen.isEmpty() ? null : bulk.preview(action, chosen);
    if (action == BulkAction.PLAN && colleagues.isEmpty()) {
      colleagues = home.colleagues();
    }
    if (action == BulkAction.ASSIGN && members.isEmpty()) {
      members = handOffs.teams().values().stream().flatMap(List::stream).toList();
    }
    employee = action == BulkAction.PLAN ? home.me().employee() : null;
  }

  /** Begins to do it. */
  public void run() {
    String team = null;
    if (action == BulkAction.ASSIGN) {
      team =
          members.stream()
              .filter(each -> each.code().equals(employee))
              .findFirst()
              .orElseThrow(() -> new NoSuchRecord("employee", employee))
              .team();
    }
    order = new BulkOrder(action, what, dueOn, team, employee);
    for (BulkLead each : preview.leads()) {
      if (!each.isPossible()) {
        refused.add(line(each, why(each)));
      }
    }
    next();
  }

  /** Does it with some more, and says whether there are others. */
  public void next() {
    List<Long> possible = preview.possible();
    int from = getTried();
    int to = Math.min(possible.size(), from + BulkService.BLOCK);
    if (order != null && from < to) {
      for (BulkOutcome each : bulk.run(order, possible.subList(from, to))) {
        if (each.isDone()) {
          done.add(line(each.lead(), ""));
        } else {
          refused.add(line(each.lead(), sentence(each)));
        }
      }
    }
    PrimeFaces.current().ajax().addCallbackParam("more", isWorking());
  }

  private String sentence(BulkOutcome outcome) {
    return outcome
        .refusal()
        .map(no -> format.text("refusal." + no.code(), no.arguments().toArray()))
        .orElseGet(() -> why(outcome.lead()));
  }

  private String why(BulkLead lead) {
    return format.text("lead.bulk.why." + lead.why());
  }

  private static BulkLine line(BulkLead lead, String sentence) {
    return new BulkLine(lead.key(), lead.name(), sentence);
  }

  /** With how many it was tried after they looked possible. */
  public int getTried() {
    return preview == null ? 0 : done.size() + refused.size() - left();
  }

  private int left() {
    return order == null ? refused.size() : preview.leads().size() - preview.possible().size();
  }

  /** Whether it was begun and some are still to be done. */
  public boolean isWorking() {
    return order != null && getTried() < preview.possible().size();
  }

  /** Whether every lead has its outcome. */
  public boolean isOver() {
    return order != null && !isWorking();
  }

  /** Whether the list is longer than what can be done at once. */
  public boolean isTooMany() {
    return listed > chosen.size();
  }

  public int getMost() {
    return BulkService.MOST;
  }

  /** The list as it was. */
  public String getBack() {
    return Query.of(address);
  }

  /** Why it is not done with the others, with their names. */
  public List<BulkCause> getCauses() {
    return preview == null
        ? List.of()
        : preview.refused().entrySet().stream()
            .map(
                each ->
                    new BulkCause(
                        format.text("lead.bulk.why." + each.getKey()),
                        format.count(each.getValue().size()),
                        each.getValue().stream().map(lead -> line(lead, "")).toList()))
            .toList();
  }

  public List<BulkLine> getDone() {
    return done;
  }

  public List<BulkLine> getRefused() {
    return refused;
  }

  public List<BulkAction> getActions() {
    return actions;
  }

  public List<Colleague> getColleagues() {
    return colleagues;
  }

  public List<TeamMember> getMembers() {
    return members;
  }

  /** How many were chosen. */
  public long getListed() {
    return listed;
  }

  public boolean isAll() {
    return all;
  }

  public int getPossible() {
    return preview == null ? 0 : preview.possible().size();
  }

  public String getPicked() {
    return picked;
  }

  public void setPicked(String picked) {
    this.picked = picked;
  }

  public BulkAction getAction() {
    return action;
  }

  public void setAction(BulkAction action) {
    this.action = action;
  }

  public String getWhat() {
    return what;
  }

  public void setWhat(String what) {
    this.what = what;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public void setDueOn(LocalDate dueOn) {
    this.dueOn = dueOn;
  }

  public String getEmployee() {
    return employee;
  }

  public void setEmployee(String employee) {
    this.employee = employee;
  }
}
