package org.closedloop.lead.service;

import static org.closedloop.listing.service.ListColumn.always;
import static org.closedloop.listing.service.ListColumn.first;
import static org.closedloop.listing.service.ListColumn.wished;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.closedloop.campaign.Dimensions;
import org.closedloop.lead.LeadStage;
import org.closedloop.listing.service.Address;
import org.closedloop.listing.service.Blocks;
import org.closedloop.listing.service.Fact;
import org.closedloop.listing.service.ListColumn;
import org.closedloop.listing.service.ListColumn.Show;
import org.closedloop.listing.service.Listing;
import org.closedloop.listing.service.Words;
import org.closedloop.report.Kind;
import org.closedloop.scoring.service.LeadPoints;
import org.closedloop.scoring.service.ScoringQuery;

/** The list of leads: what its address means, on the page and wherever else it is used. */
@ApplicationScoped
public class LeadListing implements Listing<LeadLine> {

  public static final String CODE = "leads";

  @Inject private LeadQuery leads;
  @Inject private ScoringQuery scores;

  private static final List<ListColumn<LeadLine>> COLUMNS =
      List.of(
          always("company", "lead.company", (row, words) -> row.lead().company()),
          ListColumn.<LeadLine>always(
                  "person", "listing.person", (row, words) -> row.lead().person())
              .with("company", Show.ALWAYS),
          ListColumn.<LeadLine>always("city", "listing.city", (row, words) -> row.lead().city())
              .with("company", Show.ALWAYS),
          ListColumn.<LeadLine>always("key", "lead.key", (row, words) -> row.lead().key())
              .with("company", Show.ALWAYS),
          first("score", "lead.score", Kind.COUNT, (row, words) -> scored(row, LeadPoints::points)),
          ListColumn.<LeadLine>first(
                  "grade",
                  "listing.grade",
                  Kind.TEXT,
                  (row, words) -> scored(row, LeadPoints::grade))
              .with("score", Show.AT_FIRST),
          first(
              "stage",
              "lead.stage",
              Kind.TEXT,
              (row, words) -> words.of("stage.", row.lead().stage())),
          ListColumn.<LeadLine>first(
                  "since",
                  "listing.stageSince",
                  Kind.TIME,
                  (row, words) -> words.time(row.lead().since()))
              .with("stage", Show.AT_FIRST),
          ListColumn.<LeadLine>first(
                  "excluded",
                  "lead.excluded",
                  Kind.TEXT,
                  (row, words) -> row.lead().excluded() ? words.say("lead.excluded") : null)
              .with("stage", Show.AT_FIRST),
          wished(
              "furthest",
              "lead.furthest",
              Kind.TEXT,
              (row, words) -> words.of("stage.", row.lead().furthest())),
          dimension(Show.AT_FIRST, "channel", Dimensions::channel),
          dimension(Show.AT_FIRST, "campaign", Dimensions::campaign),
          dimension(Show.ON_WISH, "content", Dimensions::content),
          dimension(Show.ON_WISH, "segment", Dimensions::segment),
          dimension(Show.ON_WISH, "region", Dimensions::region),
          dimension(Show.ON_WISH, "product", Dimensions::product),
          dimension(Show.AT_FIRST, "team", Dimensions::team),
          dimension(Show.AT_FIRST, "owner", Dimensions::owner),
          first(
              "created",
              "lead.created",
              Kind.TIME,
              (row, words) -> words.time(row.lead().createdAt())));

  private static Object scored(LeadLine row, Function<LeadPoints, Object> what) {
    return row.points() == null ? null : what.apply(row.points());
  }

  private static ListColumn<LeadLine> dimension(
      Show show, String code, Function<Dimensions, String> value) {
    return new ListColumn<>(
        code,
        code,
        "lead." + code,
        Kind.TEXT,
        show,
        (row, words) -> {
          String said = value.apply(row.lead().belongs());
          return said.isEmpty() ? null : said;
        });
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String title() {
    return "lead.leads.title";
  }

  @Override
  public String page() {
    return "/lead/leads.xhtml";
  }

  @Override
  public List<ListColumn<LeadLine>> columns() {
    return COLUMNS;
  }

  /** What the address asks for. */
  public LeadFilter filter(Map<String, String> address) {
    String excluded = address.get("excluded");
    return new LeadFilter(
        address.get("q"),
        stage(address.get("stage")),
        Address.dimension(address, "channel"),
        Address.dimension(address, "campaign"),
        Address.dimension(address, "segment"),
        Address.dimension(address, "region"),
        Address.dimension(address, "team"),
        Address.dimension(address, "owner"),
        day(address.get("from")),
        day(address.get("to")),
        "all".equals(excluded) ? null : Boolean.valueOf("only".equals(excluded)),
        address.get("open") != null,
        points(address.get("points")));
  }

  private static Integer points(String text) {
    return text != null && text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
  }

  private static LeadStage stage(String name) {
    return Arrays.stream(LeadStage.values())
        .filter(stage -> stage.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static LocalDate day(String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** By what the address wants the list sorted: the newest first unless it says otherwise. */
  public LeadOrder order(Map<String, String> address) {
    return LeadOrder.of(address.getOrDefault("sort", "")).orElse(LeadOrder.CREATED);
  }

  public boolean isAscending(Map<String, String> address) {
    return "asc".equals(address.get("dir"));
  }

  @Override
  public List<Fact> filters(Map<String, String> address, Words words) {
    Address said =
        new Address(address, words)
            .plain("q", "lead.leads.search")
            .said(
                "stage",
                "lead.stage",
                name -> stage(name) == null ? name : words.of("stage.", stage(name)));
    for (String dimension : List.of("channel", "campaign", "segment", "region", "team", "owner")) {
      said.dimension(dimension, "lead." + dimension);
    }
    said.day("from", "lead.leads.from").day("to", "lead.leads.to");
    said.said("points", "lead.score", value -> words.say("lead.leads.points", value));
    said.said("open", "lead.stage", value -> words.say("lead.leads.prioritised"));
    return said.fact(
            "listing.shown",
            words.say(
                switch (address.getOrDefault("excluded", "")) {
                  case "all" -> "lead.leads.all";
                  case "only" -> "lead.leads.excluded";
                  default -> "lead.leads.counting";
                }))
        .facts();
  }

  @Override
  public Sorting sorting(Map<String, String> address) {
    String text =
        switch (order(address)) {
          case PERSON -> "listing.person";
          case SINCE -> "listing.stageSince";
          default -> "lead." + order(address).code();
        };
    return new Sorting(text, isAscending(address));
  }

  @Override
  public void each(Map<String, String> address, Consumer<LeadLine> reader) {
    Blocks.each(
        leads.ids(filter(address), order(address), isAscending(address)), this::lines, reader);
  }

  private List<LeadLine> lines(List<Long> ids) {
    Map<Long, LeadPoints> points = scores.points(ids);
    return leads.these(ids).stream()
        .map(lead -> new LeadLine(lead, points.get(lead.id())))
        .toList();
  }
}
