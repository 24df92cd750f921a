package org.closedloop.journey.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.closedloop.access.web.Person;
import org.closedloop.campaign.Dimensions;
import org.closedloop.handoff.HandOffRules;
import org.closedloop.handoff.Ruling;
import org.closedloop.handoff.service.HandOffRulesService;
import org.closedloop.journey.service.DealService;
import org.closedloop.journey.service.Happening;
import org.closedloop.journey.service.LeadStory;
import org.closedloop.journey.service.StoryQuery;
import org.closedloop.organisation.Role;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.Language;
import org.closedloop.shell.web.PathStep;
import org.closedloop.shell.web.TimelineDay;
import org.closedloop.source.SourceKey;

/** One lead from all sides: who it is, where it stands, and everything that happened. */
@Named
@ViewScoped
public class Lead360 implements Serializable {

  /** What somebody asks for is the best reason to call. */
  private static final Set<String> INTEREST = Set.of("DOWNLOAD", "FORM", "EVENT");

  @Inject private StoryQuery stories;
  @Inject private HandOffRulesService rules;
  @Inject private DealService deals;
  @Inject private Person person;
  @Inject private Format format;
  @Inject private Language language;

  private String key;
  private String side;
  private String kind;
  private String when;
  private String view;
  private transient LeadStory story;
  private transient Boolean mine;
  private final Map<String, Boolean> changeable = new HashMap<>();

  public void load() {
    if (key == null) {
      throw new NoSuchRecord("lead", "");
    }
    getStory();
  }

  /** Read once while the page is open; whatever is done on it opens it anew. */
  public LeadStory getStory() {
    if (story == null) {
      story = stories.of(sourceKey(key));
    }
    return story;
  }

  /** Whether the signed-in person may open a deal with it: a lead of the own team. */
  public boolean isMine() {
    if (mine == null) {
      mine = sells() && deals.mayConvert(sourceKey(key));
    }
    return mine;
  }

  /** Whether the signed-in person may change a deal of this lead: one of the own team. */
  public boolean mayChange(String deal) {
    return sells() && changeable.computeIfAbsent(deal, it -> deals.mayChange(sourceKey(it)));
  }

  private boolean sells() {
    return person.has(Role.SALES) || person.has(Role.SALES_LEAD);
  }

  static SourceKey sourceKey(String key) {
    try {
      return SourceKey.parse(key);
    } catch (IllegalArgumentException e) {
      throw new NoSuchRecord("lead", key);
    }
  }

  /** The person if known, else the company, else the key. */
  public String getTitle() {
    LeadStory lead = getStory();
    if (lead.person() != null) {
      return lead.person();
    }
    return lead.company() == null ? lead.key() : lead.company();
  }

  /** The subject of the last thing the lead asked for; null if there is none. */
  public String getReasonToCall() {
    return getStory().happenings().stream()
        .filter(happening -> happening.kind() == Happening.Kind.TOUCHPOINT)
        .filter(happening -> INTEREST.contains(happening.what()) && happening.subject() != null)
        .filter(happening -> !happening.corrected() && !happening.retracted())
        .map(
            happening -> format.text("touchpoint." + happening.what()) + ": " + happening.subject())
        .findFirst()
        .orElse(null);
  }

  public List<PathStep> getPath() {
    return new StagePath(getStory().position(), format).steps();
  }

  public List<TimelineDay> getDays() {
    return new Timeline(format, language.getLocale(), reasons()).days(shown());
  }

  /** What the codes of answers and decisions are called, the newest rules first. */
  private Map<String, String> reasons() {
    Map<String, String> names = new HashMap<>();
    for (HandOffRules version : rules.all()) {
      version
          .reasons()
          .forEach(
              reason -> names.putIfAbsent(reason.code(), reason.name().in(language.getLocale())));
    }
    for (Ruling ruling : Ruling.values()) {
      names.put(ruling.name(), format.text("handoff.ruling." + ruling));
    }
    return names;
  }

  public int getHappenings() {
    return shown().size();
  }

  private List<Happening> shown() {
    Instant handedOver = firstHandOver();
    return getStory().happenings().stream()
        .filter(happening -> side == null || isOf(happening.kind().side()))
        .filter(happening -> kind == null || code(happening.kind()).equals(kind))
        .filter(
            happening ->
                when == null
                    || handedOver == null
                    || happening.at().isBefore(handedOver) == when.equals("before"))
        .toList();
  }

  /** When the lead was first offered to Sales; null if it never was. */
  private Instant firstHandOver() {
    return getStory().happenings().stream()
        .filter(happening -> happening.kind() == Happening.Kind.HAND_OFF)
        .filter(happening -> happening.what().equals("OFFERED"))
        .filter(happening -> !happening.corrected() && !happening.retracted())
        .map(Happening::at)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static String code(Happening.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** The sorts of things that happened to this lead. */
  public List<String> getKinds() {
    return getStory().happenings().stream()
        .map(Happening::kind)
        .distinct()
        .sorted()
        .map(Lead360::code)
        .toList();
  }

  public boolean isHandedOver() {
    return firstHandOver() != null;
  }

  /** Every change by itself instead of the timeline. */
  public List<ChangeLine> getLines() {
    return new Timeline(format, language.getLocale(), reasons()).lines(shown());
  }

  /** The address of this page with another value of one filter. */
  public String with(String parameter, String value) {
    Map<String, String> filters = new LinkedHashMap<>();
    filters.put("key", key);
    filters.put("side", side);
    filters.put("kind", kind);
    filters.put("when", when);
    filters.put("view", view);
    filters.put(parameter, value);
    return filters.entrySet().stream()
        .filter(filter -> filter.getValue() != null)
        .map(
            filter ->
                filter.getKey()
                    + "="
                    + URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", "#history"));
  }

  private boolean isOf(Happening.Side wanted) {
    return wanted == Happening.Side.NEITHER || wanted.name().equalsIgnoreCase(side);
  }

  /** Where the lead belongs, by the names of the dimensions that have a value. */
  public Map<String, String> getBelongs() {
    Dimensions belongs = getStory().belongs();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("channel", belongs.channel());
    values.put("campaign", belongs.campaign());
    values.put("content", belongs.content());
    values.put("segment", belongs.segment());
    values.put("region", belongs.region());
    values.put("team", belongs.team());
    values.put("owner", belongs.owner());
    values.put("product", belongs.product());
    values.values().removeIf(String::isEmpty);
    return values;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public String getSide() {
    return side;
  }

  public String getKind() {
    return kind;
  }

  /** Which sort of things to show; null for all. */
  public void setKind(String kind) {
    this.kind =
        Arrays.stream(Happening.Kind.values())
                .map(Lead360::code)
                .anyMatch(each -> each.equals(kind))
            ? kind
            : null;
  }

  public String getWhen() {
    return when;
  }

  /** Before or after the first hand-over; null for both. */
  public void setWhen(String when) {
    this.when = "before".equals(when) || "after".equals(when) ? when : null;
  }

  public String getView() {
    return view;
  }

  public void setView(String view) {
    this.view = "changes".equals(view) ? view : null;
  }

  public boolean isChanges() {
    return view != null;
  }

  /** Which side's doings to show: marketing, sales, or null for all. */
  public void setSide(String side) {
    this.side = "marketing".equals(side) || "sales".equals(side) ? side : null;
  }
}
