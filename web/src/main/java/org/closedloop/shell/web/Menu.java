package org.closedloop.shell.web;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.closedloop.organisation.Role;

/** Which role finds which pages in the navigation, and in which order. */
final class Menu {

  /** By the name of its text: some roles call the same page differently. */
  private static final Map<String, Entry> ENTRIES =
      Stream.of(
              new Entry("day", "/home/day.xhtml", "home"),
              new Entry("team", "/home/team.xhtml", "home"),
              new Entry("management", "/home/management.xhtml", "home"),
              new Entry("goals", "/home/goals.xhtml", "flag"),
              new Entry("handoffs", "/handoff/inbox.xhtml", "inbox"),
              new Entry("returned", "/handoff/returned.xhtml", "replay"),
              new Entry("disputes", "/handoff/disputes.xhtml", "comments"),
              new Entry("leads", "/lead/leads.xhtml", "users"),
              new Entry("opportunities", "/opportunity/opportunities.xhtml", "briefcase"),
              new Entry("accounts", "/account/accounts.xhtml", "building"),
              new Entry("cockpit", "/sla/cockpit.xhtml", "stopwatch"),
              new Entry("contract", "/sla/contract.xhtml", "file-check"),
              new Entry("scoring", "/scoring/rules.xhtml", "sliders-h"),
              new Entry("funnel", "/plan/reverse-funnel.xhtml", "calculator"),
              new Entry("board", "/kpi/board.xhtml", "chart-bar"),
              new Entry("board", "/kpi/board.xhtml", "chart-bar", "kpis"),
              new Entry("catalog", "/kpi/catalog.xhtml", "book"),
              new Entry("campaigns", "/campaign/campaigns.xhtml", "megaphone"),
              new Entry("attribution", "/attribution/comparison.xhtml", "sitemap"),
              new Entry("recommendations", "/insight/recommendations.xhtml", "thumbs-up"),
              new Entry("decisions", "/insight/decisions.xhtml", "check-square"),
              new Entry("forecast", "/insight/forecast.xhtml", "chart-line"),
              new Entry("winLoss", "/insight/winloss.xhtml", "percentage"),
              new Entry("approvals", "/report/approvals.xhtml", "verified"),
              new Entry("bonus", "/insight/bonus.xhtml", "euro"),
              new Entry("workbooks", "/report/workbooks.xhtml", "file-excel", "reports"),
              new Entry("workbooks", "/report/workbooks.xhtml", "file-excel"),
              new Entry("archive", "/report/archive.xhtml", "folder"),
              new Entry("runs", "/ledger/runs.xhtml", "moon"),
              new Entry("imports", "/sync/imports.xhtml", "upload"),
              new Entry("duplicates", "/lead/duplicates.xhtml", "clone"),
              new Entry("quality", "/sync/quality.xhtml", "shield"),
              new Entry("people", "/organisation/people.xhtml", "user"),
              new Entry("calendars", "/organisation/calendars.xhtml", "calendar"),
              new Entry("employeeData", "/organisation/employee-data.xhtml", "lock"),
              new Entry("policies", "/organisation/policies.xhtml", "cog"),
              new Entry("audit", "/audit/log.xhtml", "history"))
          .collect(toMap(Entry::text, Function.identity()));

  /** Group, then its entries; per role in the order of the work. */
  private static final Map<String, List<List<String>>> OF_ROLE =
      Map.of(
          Role.SALES,
          List.of(
              List.of("work", "day", "handoffs", "leads", "opportunities", "accounts"),
              List.of("agreement", "cockpit", "contract"),
              List.of("analysis", "kpis", "goals")),
          Role.SALES_LEAD,
          List.of(
              List.of("work", "team", "handoffs", "leads", "opportunities", "accounts", "disputes"),
              List.of("agreement", "cockpit", "contract"),
              List.of("analysis", "board", "forecast", "winLoss", "approvals")),
          Role.MARKETING,
          List.of(
              List.of("work", "team", "returned", "leads", "campaigns"),
              List.of("agreement", "cockpit", "contract"),
              List.of("analysis", "kpis", "attribution", "goals")),
          Role.MARKETING_LEAD,
          List.of(
              List.of("work", "team", "handoffs", "leads", "returned"),
              List.of("agreement", "cockpit", "contract", "funnel"),
              List.of(
                  "analysis", "board", "campaigns", "attribution", "recommendations", "reports")),
          Role.MANAGEMENT,
          List.of(
              List.of("overview", "management", "board", "attribution", "forecast"),
              List.of("agreement", "cockpit", "contract", "funnel"),
              List.of("decisions", "recommendations", "decisions"),
              List.of("reports", "approvals", "workbooks")),
          Role.CONTROLLER,
          List.of(
              List.of("analysis", "board", "attribution", "catalog", "approvals", "bonus"),
              List.of("reports", "workbooks", "archive"),
              List.of("operation", "runs", "imports", "duplicates", "quality", "audit")),
          Role.ADMIN,
          List.of(
              List.of("operation", "runs", "imports", "duplicates", "quality"),
              List.of("organisation", "people", "calendars", "employeeData", "policies", "audit")));

  /** When somebody holds several roles, the first of these says what the navigation begins with. */
  private static final List<String> PRECEDENCE =
      List.of(
          Role.MANAGEMENT,
          Role.MARKETING_LEAD,
          Role.SALES_LEAD,
          Role.MARKETING,
          Role.SALES,
          Role.CONTROLLER,
          Role.ADMIN);

  private static final Map<String, String> START =
      Map.of(
          Role.MANAGEMENT, "management",
          Role.MARKETING_LEAD, "team",
          Role.SALES_LEAD, "team",
          Role.MARKETING, "team",
          Role.SALES, "day",
          Role.CONTROLLER, "board",
          Role.ADMIN, "runs");

  /** After g these letters lead to a page; d leads to where the day begins. */
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("day", "d"),
          Map.entry("team", "d"),
          Map.entry("management", "d"),
          Map.entry("handoffs", "u"),
          Map.entry("leads", "l"),
          Map.entry("opportunities", "o"),
          Map.entry("cockpit", "s"),
          Map.entry("board", "k"),
          Map.entry("campaigns", "c"),
          Map.entry("runs", "r"),
          Map.entry("imports", "i"));

  private Menu() {}

  /** The letter that, after g, leads to an entry; null if none does. */
  static String letter(String entry) {
    return LETTERS.get(entry);
  }

  /** The address of the page the leading role begins with. */
  static String start(Predicate<String> has) {
    return ENTRIES.get(START.getOrDefault(leading(has), "board")).page();
  }

  /** The role that describes a person best, or the empty string. */
  static String leading(Predicate<String> has) {
    return PRECEDENCE.stream().filter(has).findFirst().orElse("");
  }

  /**
   * The groups of all roles a person holds, each entry once, without pages that do not exist.
   *
   * @param has says whether the person holds a role
   * @param exists says whether there is a page at that address
   */
  static List<EntryGroup> of(Predicate<String> has, Predicate<String> exists) {
    Map<String, List<Entry>> groups = new LinkedHashMap<>();
    Set<String> seen = new LinkedHashSet<>();
    PRECEDENCE.stream()
        .filter(has)
        .flatMap(role -> OF_ROLE.get(role).stream())
        .forEach(group -> collect(group, groups, seen, exists));
    return groups.entrySet().stream()
        .filter(group -> !group.getValue().isEmpty())
        .map(group -> new EntryGroup(group.getKey(), List.copyOf(group.getValue())))
        .toList();
  }

  private static void collect(
      List<String> codes,
      Map<String, List<Entry>> groups,
      Set<String> seen,
      Predicate<String> exists) {
    List<Entry> entries = groups.computeIfAbsent(codes.get(0), code -> new ArrayList<>());
    for (String code : codes.subList(1, codes.size())) {
      Entry entry = ENTRIES.get(code);
      if (exists.test(entry.page()) && seen.add(entry.page())) {
        entries.add(entry);
      }
    }
  }
}
