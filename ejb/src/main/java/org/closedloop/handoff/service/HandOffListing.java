package org.closedloop.handoff.service;

import static org.closedloop.listing.service.ListColumn.always;
import static org.closedloop.listing.service.ListColumn.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.closedloop.handoff.HandOffState;
import org.closedloop.listing.service.Address;
import org.closedloop.listing.service.Blocks;
import org.closedloop.listing.service.Fact;
import org.closedloop.listing.service.ListColumn;
import org.closedloop.listing.service.ListColumn.Show;
import org.closedloop.listing.service.Listing;
import org.closedloop.listing.service.Words;
import org.closedloop.report.Kind;

/** The list of hand-offs: what its address means, on the page and in a file. */
@ApplicationScoped
public class HandOffListing implements Listing<HandOffRow> {

  @Inject private HandOffInboxQuery handOffs;

  private static final List<ListColumn<HandOffRow>> COLUMNS =
      List.of(
          always("company", "lead.company", (row, words) -> row.company()),
          ListColumn.<HandOffRow>always("person", "listing.person", (row, words) -> row.person())
              .with("company", Show.ALWAYS),
          ListColumn.<HandOffRow>always("city", "listing.city", (row, words) -> row.city())
              .with("company", Show.ALWAYS),
          ListColumn.<HandOffRow>always("lead", "listing.lead", (row, words) -> row.lead())
              .with("company", Show.ALWAYS),
          first(
              "state",
              "opportunity.result",
              Kind.TEXT,
              (row, words) -> words.of("handoff.state.", row.state())),
          ListColumn.<HandOffRow>first(
                  "due",
                  "handoff.deadline",
                  Kind.TIME,
                  (row, words) -> row.due() == null ? null : words.time(row.due().dueAt()))
              .with("state", Show.AT_FIRST),
          ListColumn.<HandOffRow>first(
                  "answered",
                  "handoff.answered",
                  Kind.TIME,
                  (row, words) -> words.time(row.answeredAt()))
              .with("state", Show.AT_FIRST),
          ListColumn.<HandOffRow>first(
                  "reason",
                  "handoff.reason",
                  Kind.TEXT,
                  (row, words) -> row.reason() == null ? null : row.reason().in(words.locale()))
              .with("state", Show.AT_FIRST),
          first(
              "interest",
              "lead.reasonToCall",
              Kind.TEXT,
              (row, words) ->
                  row.subject() == null
                      ? null
                      : words.of("touchpoint.", row.interest()) + ": " + row.subject()),
          first("score", "handoff.score", Kind.COUNT, (row, words) -> row.points()),
          ListColumn.<HandOffRow>first(
                  "grade", "listing.grade", Kind.TEXT, (row, words) -> row.grade())
              .with("score", Show.AT_FIRST),
          first("for", "handoff.for", Kind.TEXT, (row, words) -> row.employeeName()),
          ListColumn.<HandOffRow>first(
                  "team", "lead.team", Kind.TEXT, (row, words) -> row.teamName())
              .with("for", Show.AT_FIRST),
          first(
              "offered", "handoff.offered", Kind.TIME, (row, words) -> words.time(row.offeredAt())),
          first(
              "rating",
              "handoff.rating",
              Kind.COUNT,
              (row, words) -> row.rating() == null ? null : row.rating().intValue()));

  @Override
  public String code() {
    return "hand-offs";
  }

  @Override
  public String title() {
    return "shell.entry.handoffs";
  }

  @Override
  public String page() {
    return "/handoff/inbox.xhtml";
  }

  @Override
  public List<ListColumn<HandOffRow>> columns() {
    return COLUMNS;
  }

  /**
   * @param tab open, unassigned, accepted, returned, declined or all; anything else means open
   * @param mine only what is offered to the caller, or to nobody of the caller's team
   */
  public static HandOffFilter filter(String tab, boolean mine) {
    return new HandOffFilter(state(tab), null, mine, "unassigned".equals(tab), null);
  }

  private static HandOffState state(String tab) {
    return switch (tab == null ? "open" : tab) {
      case "accepted" -> HandOffState.ACCEPTED;
      case "returned" -> HandOffState.RETURNED;
      case "declined" -> HandOffState.DECLINED;
      case "all" -> null;
      default -> HandOffState.OPEN;
    };
  }

  private static HandOffFilter filter(Map<String, String> address) {
    return filter(address.get("tab"), Boolean.parseBoolean(address.get("mine")))
        .ofTeam(word(address.get("team")))
        .ofLead(word(address.get("lead")));
  }

  private static String word(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  @Override
  public List<Fact> filters(Map<String, String> address, Words words) {
    HandOffFilter filter = filter(address);
    Address said =
        new Address(address, words)
            .fact(
                "opportunity.result",
                filter.state() == null
                    ? words.say("lead.leads.all")
                    : words.of("handoff.state.", filter.state()));
    if (filter.unassigned()) {
      said.fact("handoff.for", words.say("handoff.state.unassigned"));
    }
    if (filter.mine()) {
      said.fact("handoff.for", words.say("handoff.inbox.mine"));
    }
    if (filter.team() != null) {
      said.fact("lead.team", filter.team());
    }
    if (filter.lead() != null) {
      said.fact("lead.key", filter.lead());
    }
    return said.facts();
  }

  @Override
  public Sorting sorting(Map<String, String> address) {
    return new Sorting("handoff.offered", filter(address).state() == HandOffState.OPEN);
  }

  @Override
  public void each(Map<String, String> address, Consumer<HandOffRow> reader) {
    Blocks.each(handOffs.ids(filter(address)), handOffs::these, reader);
  }
}
