package org.closedloop.handoff;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.closedloop.campaign.Dimensions;

/**
 * Which leads go to which team. Rules are asked in their order; the first that fits and has
 * somebody free decides.
 *
 * @param region the lead's region, or null for any; the other conditions alike
 * @param team who gets it; null for the team the lead belongs to
 * @param capacity how many open hand-offs a person may have at most
 */
public record RoutingRule(
    String region,
    String segment,
    String product,
    String campaign,
    String team,
    RoutingMethod method,
    int capacity)
    implements Serializable {

  public RoutingRule {
    requireNonNull(method, "method");
    region = given(region);
    segment = given(segment);
    product = given(product);
    campaign = given(campaign);
    team = given(team);
  }

  boolean fits(Dimensions lead) {
    return fits(region, lead.region())
        && fits(segment, lead.segment())
        && fits(product, lead.product())
        && fits(campaign, lead.campaign());
  }

  String teamFor(Dimensions lead) {
    return team == null ? given(lead.team()) : team;
  }

  /** The conditions in one line; empty if it fits every lead. */
  public String conditions() {
    return Stream.of(region, segment, product, campaign)
        .filter(condition -> condition != null)
        .collect(Collectors.joining(" · "));
  }

  private static boolean fits(String wanted, String is) {
    return wanted == null || wanted.equals(is);
  }

  private static String given(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
