package org.closedloop.handoff;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.closedloop.campaign.Dimensions;
import org.closedloop.lead.LeadStage;

/**
 * What is known about a lead at the moment when it may be offered to Sales; unknown is null.
 *
 * @param points its score, or null
 * @param touches every contact with a campaign, in time
 * @param people whom one can talk to, the lead's own contact first
 */
public record Candidate(
    long lead,
    String key,
    LeadStage stage,
    Instant since,
    String company,
    String person,
    String email,
    String phone,
    String city,
    Dimensions belongs,
    Map<String, String> attributes,
    Integer points,
    String grade,
    List<Touch> touches,
    List<Person> people) {

  /** What somebody asks for is the best reason to call. */
  private static final Set<String> INTEREST = Set.of("DOWNLOAD", "FORM", "EVENT");

  public Candidate {
    requireNonNull(belongs, "belongs");
    attributes = Map.copyOf(attributes);
    touches = List.copyOf(touches);
    people = List.copyOf(people);
  }

  /**
   * One contact of the lead with a campaign.
   *
   * @param kind name of the touchpoint's kind
   * @param origin channel, campaign and content it came from
   */
  public record Touch(Instant at, String kind, String subject, String origin)
      implements Serializable {}

  /** Somebody at the lead's company. */
  public record Person(String name, String jobTitle, String email, String phone, String role)
      implements Serializable {}

  /**
   * @throws NotOfferable if Sales has a lead in this stage already, or it counts nowhere
   */
  static void offerable(LeadStage stage, boolean excluded) {
    if (excluded || stage.isBeyond(LeadStage.MARKETING_QUALIFIED)) {
      throw new NotOfferable(stage);
    }
  }

  /** The same lead with a score. */
  public Candidate scored(int worth, String called) {
    return new Candidate(
        lead,
        key,
        stage,
        since,
        company,
        person,
        email,
        phone,
        city,
        belongs,
        attributes,
        worth,
        called,
        touches,
        people);
  }

  /** The last thing the lead asked for. */
  public Optional<Touch> interest() {
    return interest(touches);
  }

  static Optional<Touch> interest(List<Touch> inTime) {
    return inTime.stream()
        .filter(touch -> INTEREST.contains(touch.kind()))
        .reduce((earlier, later) -> later);
  }
}
