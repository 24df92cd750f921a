package org.closedloop.opportunity.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.access.web.Person;
import org.closedloop.journey.service.DealService;
import org.closedloop.journey.web.DealActions;
import org.closedloop.listing.web.Query;
import org.closedloop.opportunity.Outcome;
import org.closedloop.opportunity.service.DealSum;
import org.closedloop.opportunity.service.OpportunityFilter;
import org.closedloop.opportunity.service.OpportunityListing;
import org.closedloop.opportunity.service.OpportunityOrder;
import org.closedloop.opportunity.service.OpportunityQuery;
import org.closedloop.opportunity.service.OpportunityRow;
import org.closedloop.opportunity.service.StageColumn;
import org.closedloop.opportunity.service.Whose;
import org.closedloop.organisation.Role;
import org.closedloop.shell.web.Format;
import org.closedloop.source.SourceKey;
import org.primefaces.PrimeFaces;

/** Deals of one person, a team or everybody: as a board by phase, or as a list. */
@Named
@ViewScoped
public class OpportunityList implements Serializable {

  private static final int ROWS = 25;
  private static final int CARDS = 30;
  private static final String PAGE = "/opportunity/opportunities.xhtml";

  /** Where most people look for the top first. */
  private static final List<String> FALLING = List.of("amount", "opened", "closed");

  @Inject private OpportunityListing listing;
  @Inject private OpportunityQuery opportunities;
  @Inject private DealService deals;
  @Inject private DealActions actions;
  @Inject private DealStages stages;
  @Inject private Person person;
  @Inject private Format format;

  private final Map<String, String> address = new LinkedHashMap<>();
  private List<StageColumn> columns = List.of();
  private List<OpportunityRow> rows = List.of();
  private DealSum sum = new DealSum(0, 0);

  public void load() {
    if (isBoard()) {
      columns = opportunities.board(whose(), address.get("q"), CARDS);
      sum = DealSum.of(columns);
    } else {
      sum = opportunities.sum(filter());
      rows = opportunities.rows(filter(), order(), isAscending(), (page() - 1) * ROWS, ROWS);
    }
  }

  /** Takes the card that was dropped on a phase, or opens the form of its closing. */
  public void move() {
    Map<String, String> sent =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    String deal = sent.get("deal");
    String target = sent.get("stage");
    OpportunityRow card = card(deal);
    if (card == null || target == null) {
      load();
      return;
    }
    if (target.equals(Outcome.WON.name()) || target.equals(Outcome.LOST.name())) {
      actions.choose(deal, card.name(), card.cents());
      PrimeFaces.current()
          .ajax()
          .addCallbackParam("dialog", target.equals(Outcome.WON.name()) ? "win" : "lose");
      return;
    }
    deals.move(SourceKey.parse(deal), target);
    load();
    PrimeFaces.current().ajax().addCallbackParam("deal", deal);
    FacesContext.getCurrentInstance()
        .addMessage(
            null,
            new FacesMessage(
                FacesMessage.SEVERITY_INFO,
                format.text(
                    "opportunity.done.movedTo",
                    card.name() == null ? deal : card.name(),
                    stages.name(target)),
                null));
  }

  private OpportunityRow card(String deal) {
    return columns.stream()
        .flatMap(column -> column.rows().stream())
        .filter(row -> row.key().equals(deal))
        .findFirst()
        .orElse(null);
  }

  /** This page with its filters, to come back to. */
  public String getBack() {
    return PAGE + Query.of(address);
  }

  private OpportunityFilter filter() {
    return isBoard()
        ? new OpportunityFilter(whose(), Outcome.OPEN, null, address.get("q"))
        : listing.filter(address, sells());
  }

  private boolean sells() {
    return person.has(Role.SALES);
  }

  private Outcome outcome() {
    return listing.outcome(address);
  }

  private Whose whose() {
    return listing.whose(address, sells());
  }

  private OpportunityOrder order() {
    return listing.order(address);
  }

  private boolean isAscending() {
    return listing.isAscending(address);
  }

  private int page() {
    try {
      return Math.max(1, Integer.parseInt(address.getOrDefault("page", "1")));
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  public boolean isBoard() {
    return !"list".equals(address.get("view"));
  }

  public String getWhose() {
    return whose().code();
  }

  public String getOutcome() {
    return outcome() == null ? "all" : outcome().name();
  }

  /** The address of this page with another value of one parameter, from the first page on. */
  public String with(String parameter, String value) {
    Map<String, String> other = new LinkedHashMap<>(address);
    other.put(parameter, value);
    other.remove("page");
    return Query.of(other);
  }

  /** The address of this list sorted by a column; the other way round if it already is. */
  public String sortedBy(String column) {
    Map<String, String> other = new LinkedHashMap<>(address);
    boolean same = order().code().equals(column);
    other.put("sort", column);
    other.put("dir", same && !isAscending() || !same && !FALLING.contains(column) ? "asc" : "desc");
    other.remove("page");
    return Query.of(other);
  }

  /** In words of the accessibility standard. */
  public String sortOf(String column) {
    if (!order().code().equals(column)) {
      return "none";
    }
    return isAscending() ? "ascending" : "descending";
  }

  public String getPrevious() {
    return page() > 1 ? paged(page() - 1) : null;
  }

  public String getNext() {
    return (long) page() * ROWS < sum.count() ? paged(page() + 1) : null;
  }

  /** The address of the whole list, on all of its pages. */
  public String getQuery() {
    Map<String, String> other = new LinkedHashMap<>(address);
    other.remove("page");
    return Query.of(other);
  }

  private String paged(int page) {
    Map<String, String> other = new LinkedHashMap<>(address);
    other.put("page", String.valueOf(page));
    return Query.of(other);
  }

  /** A key as it stands in an address. */
  public String address(String key) {
    return encoded(key);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Whole days since the deal was opened. */
  public long days(OpportunityRow row) {
    return format.daysSince(row.openedAt());
  }

  public String roleOf(Outcome outcome) {
    return switch (outcome) {
      case OPEN -> "info";
      case WON -> "positive";
      case LOST -> "breach";
    };
  }

  public boolean isFiltered() {
    return address.get("q") != null || address.get("stage") != null;
  }

  public long getFirst() {
    return rows.isEmpty() ? 0 : (page() - 1L) * ROWS + 1;
  }

  public long getLast() {
    return (page() - 1L) * ROWS + rows.size();
  }

  public List<StageColumn> getColumns() {
    return columns;
  }

  public List<OpportunityRow> getRows() {
    return rows;
  }

  public DealSum getSum() {
    return sum;
  }

  /** What stands in the address, by parameter. */
  public Map<String, String> getAddress() {
    return address;
  }
}
