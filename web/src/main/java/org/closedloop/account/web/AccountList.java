package org.closedloop.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.account.service.AccountFilter;
import org.closedloop.account.service.AccountListing;
import org.closedloop.account.service.AccountOrder;
import org.closedloop.account.service.AccountRow;
import org.closedloop.account.service.CompanyQuery;
import org.closedloop.listing.web.Query;

/** Companies that fit the filters in the address, by name unless somebody sorts otherwise. */
@Named
@RequestScoped
public class AccountList {

  private static final int ROWS = 25;

  @Inject private AccountListing listing;
  @Inject private CompanyQuery accounts;

  private final Map<String, String> address = new LinkedHashMap<>();
  private List<AccountRow> rows = List.of();
  private long total;

  public void load() {
    total = accounts.count(filter());
    rows = accounts.rows(filter(), order(), isAscending(), (page() - 1) * ROWS, ROWS);
  }

  private AccountFilter filter() {
    return listing.filter(address);
  }

  private AccountOrder order() {
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
    other.put("sort", column);
    other.put("dir", order().code().equals(column) && isAscending() ? "desc" : "asc");
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

  /** The address of this list with another value of one parameter. */
  public String with(String parameter, String value) {
    Map<String, String> other = new LinkedHashMap<>(address);
    other.put(parameter, value);
    other.remove("page");
    return Query.of(other);
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

  public String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8);
  }

  public boolean isFiltered() {
    return address.get("q") != null
        || address.get("segment") != null
        || address.get("customers") != null;
  }

  public long getFirst() {
    return rows.isEmpty() ? 0 : (page() - 1L) * ROWS + 1;
  }

  public long getLast() {
    return (page() - 1L) * ROWS + rows.size();
  }

  public long getTotal() {
    return total;
  }

  public List<AccountRow> getRows() {
    return rows;
  }

  public List<String> getSegments() {
    return accounts.segments();
  }

  /** What stands in the address, by parameter. */
  public Map<String, String> getAddress() {
    return address;
  }
}
