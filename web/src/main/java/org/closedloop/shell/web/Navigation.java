package org.closedloop.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a person finds on the left: the pages of the own roles, grouped. A page that the person may
 * not open is absent, and so is one that does not exist yet.
 */
@Named
@RequestScoped
public class Navigation {

  private static final int ON_THE_PHONE = 4;
  private static final String BOARD = "/kpi/board.xhtml";

  @Inject private SecurityContext security;
  @Inject private Pages pages;

  @Inject @Any private Instance<WorkWaiting> features;

  private List<EntryGroup> groups;
  private Map<String, WorkWaiting.Count> waiting;

  public List<EntryGroup> getGroups() {
    if (groups == null) {
      groups = Menu.of(security::isCallerInRole, this::exists);
    }
    return groups;
  }

  /** What waits for the person behind an entry; null if nothing does. */
  public WorkWaiting.Count waiting(String code) {
    if (waiting == null) {
      waiting = new HashMap<>();
      if (security.getCallerPrincipal() != null) {
        features.forEach(feature -> waiting.putAll(feature.counts()));
      }
    }
    WorkWaiting.Count count = waiting.get(code);
    return count == null || count.open() == 0 ? null : count;
  }

  /** The first entries, for the bar at the bottom of a phone. */
  public List<Entry> getShort() {
    return all().stream().limit(ON_THE_PHONE).toList();
  }

  /** The entries the phone keeps behind "More". */
  public List<Entry> getRest() {
    return all().stream().skip(ON_THE_PHONE).toList();
  }

  /** Where a person begins: the page of the own role, while that does not exist the board. */
  public String getStart() {
    Stream<String> wishes = Stream.of(Menu.start(security::isCallerInRole), BOARD);
    return Stream.concat(wishes, all().stream().map(Entry::page))
        .filter(this::exists)
        .findFirst()
        .orElse(BOARD);
  }

  /** The role that describes a person best; empty for a system. */
  public String getLeadingRole() {
    return Menu.leading(security::isCallerInRole);
  }

  /** Whether a page of that address is part of this version. */
  public boolean exists(String page) {
    return pages.exist(page);
  }

  /** Whether an entry is in the navigation of this person. */
  public boolean listed(String code) {
    return all().stream().anyMatch(entry -> entry.code().equals(code));
  }

  /** The letter that leads to an entry of the navigation, after g; null if none does. */
  public String letter(String entry) {
    return Menu.letter(entry);
  }

  /** The entries that letters lead to, in the order of the navigation. */
  public List<Shortcut> getKeys() {
    return all().stream()
        .filter(entry -> Menu.letter(entry.code()) != null)
        .map(entry -> new Shortcut(Menu.letter(entry.code()), entry))
        .toList();
  }

  private List<Entry> all() {
    return getGroups().stream().flatMap(group -> group.entries().stream()).toList();
  }
}
