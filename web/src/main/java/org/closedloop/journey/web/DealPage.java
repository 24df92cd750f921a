package org.closedloop.journey.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.closedloop.access.web.Person;
import org.closedloop.journey.service.Deal;
import org.closedloop.journey.service.DealService;
import org.closedloop.journey.service.DealStory;
import org.closedloop.journey.service.StoryQuery;
import org.closedloop.opportunity.Outcome;
import org.closedloop.opportunity.service.DealStage;
import org.closedloop.opportunity.service.OpportunityQuery;
import org.closedloop.organisation.Role;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.Language;
import org.closedloop.shell.web.PathStep;
import org.closedloop.shell.web.TimelineDay;
import org.closedloop.source.SourceKey;

/** One deal: where it stands, what it took over from its lead, and everything that happened. */
@Named
@ViewScoped
public class DealPage implements Serializable {

  @Inject private StoryQuery stories;
  @Inject private OpportunityQuery opportunities;
  @Inject private DealService deals;
  @Inject private Person person;
  @Inject private Format format;
  @Inject private Language language;

  private String key;
  private transient DealStory story;
  private transient Boolean mine;

  public void load() {
    getStory();
  }

  /** Read once while the page is open; whatever is done on it opens it anew. */
  public DealStory getStory() {
    if (story == null) {
      try {
        story = stories.ofDeal(SourceKey.parse(key == null ? "" : key));
      } catch (IllegalArgumentException e) {
        throw new NoSuchRecord("opportunity", key);
      }
    }
    return story;
  }

  public String getTitle() {
    Deal deal = getStory().deal();
    return deal.name() == null ? deal.key() : deal.name();
  }

  /** The company, else the person, else the key of the lead. */
  public String getCustomer() {
    DealStory deal = getStory();
    if (deal.company() != null) {
      return deal.company();
    }
    return deal.person() == null ? deal.lead() : deal.person();
  }

  /** Whether the signed-in person may change it: a deal of the own team. */
  public boolean isMine() {
    if (mine == null) {
      mine =
          (person.has(Role.SALES) || person.has(Role.SALES_LEAD))
              && deals.mayChange(SourceKey.parse(key));
    }
    return mine;
  }

  /** The phases in their order, then how it ended. */
  public List<PathStep> getPath() {
    Deal deal = getStory().deal();
    boolean open = deal.outcome() == Outcome.OPEN;
    List<PathStep> steps = new ArrayList<>();
    List<DealStage> phases = opportunities.stages();
    int now = place(phases, deal.stage());
    for (int i = 0; i < phases.size(); i++) {
      PathStep.State state = PathStep.State.OPEN;
      if (i < now || deal.outcome() == Outcome.WON) {
        state = PathStep.State.DONE;
      } else if (i == now) {
        state = open ? PathStep.State.NOW : PathStep.State.DONE;
      }
      steps.add(new PathStep(phases.get(i).in(language.getLocale()), state, ""));
    }
    if (deal.stage() != null && now < 0) {
      steps.add(new PathStep(deal.stage(), open ? PathStep.State.NOW : PathStep.State.DONE, ""));
    }
    steps.add(end(deal));
    return steps;
  }

  private PathStep end(Deal deal) {
    String closed = deal.closedAt() == null ? "" : format.dateTime(deal.closedAt());
    return switch (deal.outcome()) {
      case OPEN -> new PathStep(format.text("opportunity.outcome.WON"), PathStep.State.OPEN, "");
      case WON -> new PathStep(format.text("opportunity.outcome.WON"), PathStep.State.NOW, closed);
      case LOST ->
          new PathStep(
              format.text("opportunity.outcome.LOST"),
              PathStep.State.LOST,
              closed + (deal.reason() == null ? "" : " · " + deal.reason()));
    };
  }

  private static int place(List<DealStage> phases, String stage) {
    for (int i = 0; i < phases.size(); i++) {
      if (phases.get(i).code().equals(stage)) {
        return i;
      }
    }
    return -1;
  }

  public List<TimelineDay> getDays() {
    return new Timeline(format, language.getLocale(), Map.of()).days(getStory().happenings());
  }

  /** This page, to come back to. */
  public String getBack() {
    return "/opportunity/opportunity.xhtml?key=" + key;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
