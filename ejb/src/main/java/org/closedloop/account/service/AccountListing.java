package org.closedloop.account.service;

import static org.closedloop.listing.service.ListColumn.always;
import static org.closedloop.listing.service.ListColumn.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.closedloop.listing.service.Address;
import org.closedloop.listing.service.Blocks;
import org.closedloop.listing.service.Fact;
import org.closedloop.listing.service.ListColumn;
import org.closedloop.listing.service.ListColumn.Show;
import org.closedloop.listing.service.Listing;
import org.closedloop.listing.service.Words;
import org.closedloop.report.Kind;

/** The list of companies: what its address means, on the page and in a file. */
@ApplicationScoped
public class AccountListing implements Listing<AccountRow> {

  @Inject private CompanyQuery accounts;

  private static final List<ListColumn<AccountRow>> COLUMNS =
      List.of(
          always("name", "lead.company", (row, words) -> row.name()),
          ListColumn.<AccountRow>always("city", "listing.city", (row, words) -> row.city())
              .with("name", Show.ALWAYS),
          ListColumn.<AccountRow>always("key", "lead.key", (row, words) -> row.key())
              .with("name", Show.ALWAYS),
          first("segment", "lead.segment", Kind.TEXT, (row, words) -> row.segment()),
          first("industry", "account.industry", Kind.TEXT, (row, words) -> row.industry()),
          first("contacts", "account.contacts", Kind.COUNT, (row, words) -> row.contacts()),
          first("leads", "lead.leads.title", Kind.COUNT, (row, words) -> row.leads()),
          first("open", "account.openDeals", Kind.COUNT, (row, words) -> row.openDeals()),
          first(
              "worth",
              "account.openWorth",
              Kind.CENTS,
              (row, words) -> Words.money(row.openCents())),
          first("won", "account.won", Kind.CENTS, (row, words) -> Words.money(row.wonCents())));

  @Override
  public String code() {
    return "accounts";
  }

  @Override
  public String title() {
    return "shell.entry.accounts";
  }

  @Override
  public String page() {
    return "/account/accounts.xhtml";
  }

  @Override
  public List<ListColumn<AccountRow>> columns() {
    return COLUMNS;
  }

  /** What the address asks for. */
  public AccountFilter filter(Map<String, String> address) {
    return new AccountFilter(
        address.get("q"), address.get("segment"), address.get("customers") != null);
  }

  public AccountOrder order(Map<String, String> address) {
    return AccountOrder.of(address.getOrDefault("sort", "")).orElse(AccountOrder.NAME);
  }

  public boolean isAscending(Map<String, String> address) {
    return !"desc".equals(address.get("dir"));
  }

  @Override
  public List<Fact> filters(Map<String, String> address, Words words) {
    return new Address(address, words)
        .plain("q", "account.name")
        .plain("segment", "lead.segment")
        .said("customers", "listing.shown", value -> words.say("account.customers"))
        .facts();
  }

  @Override
  public Sorting sorting(Map<String, String> address) {
    String text =
        switch (order(address)) {
          case NAME -> "lead.company";
          case CITY -> "listing.city";
          case SEGMENT -> "lead.segment";
          case INDUSTRY -> "account.industry";
        };
    return new Sorting(text, isAscending(address));
  }

  @Override
  public void each(Map<String, String> address, Consumer<AccountRow> reader) {
    Blocks.each(
        accounts.ids(filter(address), order(address), isAscending(address)),
        accounts::these,
        reader);
  }
}
