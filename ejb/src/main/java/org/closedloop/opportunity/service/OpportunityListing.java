package org.closedloop.opportunity.service;

import static org.closedloop.listing.service.ListColumn.always;
import static org.closedloop.listing.service.ListColumn.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.closedloop.listing.service.Address;
import org.closedloop.listing.service.Blocks;
import org.closedloop.listing.service.Fact;
import org.closedloop.listing.service.ListColumn;
import org.closedloop.listing.service.ListColumn.Show;
import org.closedloop.listing.service.Listing;
import org.closedloop.listing.service.Words;
import org.closedloop.opportunity.Outcome;
import org.closedloop.report.Kind;

/** The list of deals: what its address means, on the page and in a file. */
@ApplicationScoped
public class OpportunityListing implements Listing<OpportunityRow> {

  @Inject private OpportunityQuery opportunities;

  @Override
  public String code() {
    return "opportunities";
  }

  @Override
  public String title() {
    return "shell.entry.opportunities";
  }

  @Override
  public String page() {
    return "/opportunity/opportunities.xhtml";
  }

  /** The same page is a board, too. */
  @Override
  public Map<String, String> standing() {
    return Map.of("view", "list");
  }

  @Override
  public List<ListColumn<OpportunityRow>> columns() {
    Map<String, DealStage> stages =
        opportunities.stages().stream().collect(Collectors.toMap(DealStage::code, each -> each));
    return List.of(
        always("name", "opportunity.name", (row, words) -> row.name()),
        ListColumn.<OpportunityRow>always("company", "lead.company", (row, words) -> row.company())
            .with("name", Show.ALWAYS),
        ListColumn.<OpportunityRow>always("key", "lead.key", (row, words) -> row.key())
            .with("name", Show.ALWAYS),
        ListColumn.<OpportunityRow>always("lead", "listing.lead", (row, words) -> row.lead())
            .with("name", Show.ALWAYS),
        first(
            "stage",
            "opportunity.stage",
            Kind.TEXT,
            (row, words) ->
                row.stage() == null
                    ? null
                    : stages
                        .getOrDefault(row.stage(), DealStage.foreign(row.stage()))
                        .in(words.locale())),
        first("worth", "opportunity.worth", Kind.CENTS, (row, words) -> Words.money(row.cents())),
        first("owner", "lead.owner", Kind.TEXT, (row, words) -> row.ownerName()),
        first("product", "lead.product", Kind.TEXT, (row, words) -> row.product()),
        first(
            "result",
            "opportunity.result",
            Kind.TEXT,
            (row, words) -> words.of("opportunity.outcome.", row.outcome())),
        ListColumn.<OpportunityRow>first(
                "reason", "lead.reason", Kind.TEXT, (row, words) -> row.reason())
            .with("result", Show.AT_FIRST),
        first(
            "opened", "opportunity.opened", Kind.TIME, (row, words) -> words.time(row.openedAt())),
        first(
            "closed", "opportunity.closed", Kind.TIME, (row, words) -> words.time(row.closedAt())));
  }

  /** Whose deals the address asks for; Sales people with deals start with their own. */
  public Whose whose(Map<String, String> address, boolean sells) {
    Whose given = Whose.of(address.get("whose"));
    if (given != null) {
      return given;
    }
    return sells && opportunities.hasOwn() ? Whose.MINE : Whose.ALL;
  }

  /** What the address of the list asks for. */
  public OpportunityFilter filter(Map<String, String> address, boolean sells) {
    return new OpportunityFilter(
        whose(address, sells),
        outcome(address),
        Address.dimension(address, "stage"),
        address.get("q"));
  }

  /** Null for all. */
  public Outcome outcome(Map<String, String> address) {
    String wanted = address.getOrDefault("outcome", Outcome.OPEN.name());
    return Arrays.stream(Outcome.values())
        .filter(outcome -> outcome.name().equals(wanted))
        .findFirst()
        .orElse(null);
  }

  public OpportunityOrder order(Map<String, String> address) {
    return OpportunityOrder.of(address.getOrDefault("sort", "")).orElse(OpportunityOrder.AMOUNT);
  }

  public boolean isAscending(Map<String, String> address) {
    return "asc".equals(address.get("dir"));
  }

  @Override
  public List<Fact> filters(Map<String, String> address, Words words) {
    Outcome outcome = outcome(address);
    return new Address(address, words)
        .fact(
            "opportunity.result",
            outcome == null
                ? words.say("lead.leads.all")
                : words.of("opportunity.outcome.", outcome))
        .fact(
            "lead.owner",
            words.say("opportunity.whose." + whose(address, opportunities.sells()).code()))
        .dimension("stage", "opportunity.stage")
        .plain("q", "opportunity.search")
        .facts();
  }

  @Override
  public Sorting sorting(Map<String, String> address) {
    String text =
        switch (order(address)) {
          case AMOUNT -> "opportunity.worth";
          case OWNER -> "lead.owner";
          case COMPANY -> "lead.company";
          default -> "opportunity." + order(address).code();
        };
    return new Sorting(text, isAscending(address));
  }

  @Override
  public void each(Map<String, String> address, Consumer<OpportunityRow> reader) {
    OpportunityFilter filter = filter(address, opportunities.sells());
    Blocks.each(
        opportunities.ids(filter, order(address), isAscending(address)),
        opportunities::these,
        reader);
  }
}
