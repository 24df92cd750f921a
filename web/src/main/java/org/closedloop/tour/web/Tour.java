package org.closedloop.tour.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.closedloop.organisation.Role;
import org.closedloop.shell.web.Entry;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.Navigation;
import org.closedloop.tour.service.TourService;

/** A few steps through the pages of the own role, offered on the page somebody begins with. */
@Named
@RequestScoped
public class Tour {

  static final String SEARCH = "search";

  /** Per role the entries of the navigation in the order of a day's work. */
  static final Map<String, List<String>> STOPS =
      Map.of(
          Role.SALES, List.of("day", "handoffs", "leads", "cockpit", "board", SEARCH),
          Role.SALES_LEAD, List.of("team", "handoffs", "cockpit", "contract", "board", SEARCH),
          Role.MARKETING, List.of("team", "returned", "campaigns", "cockpit", "board", SEARCH),
          Role.MARKETING_LEAD, List.of("team", "handoffs", "contract", "board", "attribution"),
          Role.MANAGEMENT, List.of("management", "board", "contract", "approvals", "workbooks"),
          Role.CONTROLLER, List.of("board", "catalog", "approvals", "workbooks", "runs", "imports"),
          Role.ADMIN, List.of("runs", "imports", "people", "calendars", "employeeData"));

  @Inject private TourService service;
  @Inject private Navigation navigation;
  @Inject private Format format;

  private List<Stop> stops;
  private Boolean offered;

  public List<Stop> getStops() {
    if (stops == null) {
      stops = stops(navigation.getLeadingRole());
    }
    return stops;
  }

  private List<Stop> stops(String role) {
    Map<String, Entry> entries =
        navigation.getGroups().stream()
            .flatMap(group -> group.entries().stream())
            .collect(Collectors.toMap(Entry::code, Function.identity(), (one, other) -> one));
    List<Stop> found = new ArrayList<>();
    for (String code : STOPS.getOrDefault(role, List.of())) {
      Entry entry = entries.get(code);
      if (entry != null || code.equals(SEARCH)) {
        found.add(
            new Stop(
                found.size() + 1,
                code,
                format.text(entry == null ? "tour.search" : "shell.entry." + entry.text()),
                format.text("tour." + role + "." + code),
                entry == null ? null : entry.page()));
      }
    }
    return found;
  }

  /** Whether the page is the one the person begins with. */
  public boolean isHere() {
    return STOPS.containsKey(navigation.getLeadingRole())
        && FacesContext.getCurrentInstance()
            .getViewRoot()
            .getViewId()
            .equals(navigation.getStart());
  }

  /** Taken or declined, the tour is not offered again. */
  public void remember() {
    service.remember(navigation.getLeadingRole());
    offered = false;
  }

  public boolean isOffered() {
    if (offered == null) {
      offered = service.isNew(navigation.getLeadingRole());
    }
    return offered;
  }
}
