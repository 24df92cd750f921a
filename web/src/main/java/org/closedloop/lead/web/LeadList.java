package org.closedloop.lead.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.closedloop.kpi.web.NameBook;
import org.closedloop.lead.LeadStage;
import org.closedloop.lead.service.LeadFilter;
import org.closedloop.lead.service.LeadListing;
import org.closedloop.lead.service.LeadOrder;
import org.closedloop.lead.service.LeadQuery;
import org.closedloop.lead.service.LeadRow;
import org.closedloop.listing.service.Address;
import org.closedloop.listing.web.ListTools;
import org.closedloop.listing.web.Query;
import org.closedloop.scoring.service.LeadPoints;
import org.closedloop.scoring.service.ScoringQuery;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.Options;

/** Leads that fit the filters in the address, the newest first unless somebody sorts otherwise. */
@Named
@RequestScoped
public class LeadList {

  private static final int ROWS = 25;

  /** Where most people look for the top first. */
  private static final List<String> FALLING = List.of("created", "score");

  @Inject private LeadListing listing;
  @Inject private LeadQuery leads;
  @Inject private ScoringQuery scores;
  @Inject private NameBook names;
  @Inject private Format format;

  private final Map<String, String> address = new LinkedHashMap<>();
  private List<LeadRow> rows = List.of();
  private Map<Long, LeadPoints> points = Map.of();
  private long total;

  public void load() {
    total = leads.count(filter());
    rows = leads.rows(filter(), order(), isAscending(), (page() - 1) * ROWS, ROWS);
    points = scores.points(rows.stream().map(LeadRow::id).toList());
  }

  private LeadFilter filter() {
    return listing.filter(address);
  }

  private String dimension(String name) {
    return Address.dimension(address, name);
  }

  private LeadOrder order() {
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
    return (long) page() * ROWS < total ? paged(page() + 1) : null;
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

  /**
   * The address of the list of leads that can still be won, whoever should be called first on top.
   */
  public String getPrioritised() {
    Map<String, String> other = new LinkedHashMap<>(address);
    other.put("open", "yes");
    other.put("sort", "score");
    other.put("dir", "desc");
    other.remove("page");
    return Query.of(other);
  }

  /** The address of this list with closed leads, too. */
  public String getWithClosed() {
    Map<String, String> other = new LinkedHashMap<>(address);
    other.remove("open");
    other.remove("page");
    return Query.of(other);
  }

  /** The address of this list without, with only, or with all leads that do not count. */
  public String showing(String excluded) {
    Map<String, String> other = new LinkedHashMap<>(address);
    other.put("excluded", excluded);
    other.remove("page");
    return Query.of(other);
  }

  /** The tint of a stage: customers positive, ways out warning, the rest quiet. */
  public String roleOf(LeadStage stage) {
    return switch (stage) {
      case CUSTOMER -> "positive";
      case RECYCLED, LOST -> "warning";
      case OPPORTUNITY -> "brand";
      default -> "neutral";
    };
  }

  public String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8);
  }

  public boolean isFiltered() {
    return address.entrySet().stream()
        .anyMatch(entry -> entry.getValue() != null && !isView(entry.getKey()));
  }

  private static boolean isView(String parameter) {
    return List.of("sort", "dir", "page", ListTools.VIEW).contains(parameter);
  }

  public List<LeadRow> getRows() {
    return rows;
  }

  /** What the leads of this page are worth calling, by lead. */
  public Map<Long, LeadPoints> getPoints() {
    return points;
  }

  public long getTotal() {
    return total;
  }

  public long getFirst() {
    return rows.isEmpty() ? 0 : (page() - 1L) * ROWS + 1;
  }

  public long getLast() {
    return rows.isEmpty() ? 0 : (page() - 1L) * ROWS + rows.size();
  }

  public List<Options.Choice> getStages() {
    return Stream.of(LeadStage.values())
        .map(
            stage ->
                new Options.Choice(
                    stage.name(),
                    format.text("stage." + stage),
                    stage.name().equals(address.get("stage"))))
        .toList();
  }

  /** The values of a dimension there are, for its filter; a lead may have none. */
  public List<Options.Choice> values(String dimension) {
    String chosen = dimension(dimension);
    return all(dimension).stream()
        .map(
            value ->
                new Options.Choice(
                    value.isEmpty() ? Address.NONE : value,
                    value.isEmpty()
                        ? format.text("lead.leads.without")
                        : names.of(dimension, value),
                    value.equals(chosen)))
        .toList();
  }

  private List<String> all(String dimension) {
    return switch (dimension) {
      case "channel" -> leads.channels();
      case "team" -> leads.teams();
      default -> leads.owners();
    };
  }

  /** What stands in the address, by parameter. */
  public Map<String, String> getAddress() {
    return address;
  }
}
