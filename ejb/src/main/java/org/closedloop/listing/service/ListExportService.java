package org.closedloop.listing.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.organisation.Role;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.report.service.FinishedFile;

/**
 * Takes a list away as a file: exactly the rows on all of its pages, in their order, with the
 * columns that are shown. Rows come through the same doors as on the page, so that nobody takes
 * away what they could not look at.
 */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN
})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // each block is read on its own
public class ListExportService {

  @Inject private Listings listings;
  @Inject private ListViewService views;
  @Inject private PublishedRunQuery runs;
  @Inject private ReportingZone zone;
  @Inject private CompanyCurrency currency;
  @Inject private Clock clock;
  @Resource private SessionContext caller;

  /**
   * @throws NoSuchRecord if there is no such list
   */
  public FinishedFile file(ListOrder order) {
    return file(listings.named(order.list()), order);
  }

  private <R> FinishedFile file(Listing<R> listing, ListOrder order) {
    Instant now = clock.instant();
    Words words = new Words(order.language(), zone.zone(), currency.code());
    Set<String> groups =
        order.columns() == null ? Listings.atFirst(listing) : new LinkedHashSet<>(order.columns());
    List<ListColumn<R>> columns = Listings.chosen(listing, groups);
    TakenList<R> list =
        new TakenList<>(
            words.say(listing.title()),
            columns,
            facts(listing, order, columns, words, now),
            reader -> listing.each(order.address(), reader),
            words);
    return ListFile.of(listing.code(), list, order.format(), now);
  }

  /** The view the address names, if it names one. */
  private static Long view(ListOrder order) {
    String named = order.address().getOrDefault("saved", "");
    return named.matches("\\d{1,18}") ? Long.valueOf(named) : null;
  }

  private <R> List<Fact> facts(
      Listing<R> listing, ListOrder order, List<ListColumn<R>> columns, Words words, Instant now) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(words.say("listing.list"), words.say(listing.title())));
    List<Fact> filters = listing.filters(order.address(), words);
    if (filters.isEmpty()) {
      facts.add(new Fact(words.say("listing.filter"), words.say("listing.filter.none")));
    }
    filters.forEach(
        filter ->
            facts.add(
                new Fact(words.say("listing.filter") + ": " + filter.label(), filter.said())));
    Listing.Sorting sorting = listing.sorting(order.address());
    facts.add(
        new Fact(
            words.say("listing.sorted"),
            words.say(
                sorting.ascending() ? "listing.ascending" : "listing.descending",
                words.say(sorting.text()))));
    facts.add(
        new Fact(
            words.say("listing.columns"),
            columns.stream()
                .map(column -> words.say(column.text()))
                .collect(Collectors.joining(", "))));
    facts.addAll(origin(runs.newest(), words, now));
    return facts;
  }

  /** As of when a file is, and who took it. */
  private List<Fact> origin(Optional<PublishedRun> run, Words words, Instant now) {
    return List.of(
        new Fact(words.say("listing.asOf"), words.dates().dateTime(now)),
        new Fact(
            words.say("listing.run"),
            run.map(
                    newest ->
                        words.say(
                            "listing.run.known",
                            String.valueOf(newest.id()),
                            words.dates().dateTime(newest.knownAt())))
                .orElseGet(() -> words.say("listing.run.none"))),
        new Fact(words.say("listing.zone"), zone.zone().getId()),
        new Fact(words.say("listing.by"), caller.getCallerPrincipal().getName()));
  }
}
