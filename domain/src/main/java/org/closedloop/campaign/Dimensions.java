package org.closedloop.campaign;

import static java.util.Objects.requireNonNull;

/**
 * The values of the dimensions figures can be cut by; empty text where there is none.
 *
 * <p>The first eight say where a lead belongs. Reason, obligation and agreement belong to something
 * that happened to it, and are empty for the lead itself.
 */
public record Dimensions(
    String channel,
    String campaign,
    String content,
    String segment,
    String region,
    String team,
    String owner,
    String product,
    String reason,
    String obligation,
    String agreement) {

  /** Nothing known in any dimension. */
  public static final Dimensions NONE = new Dimensions("", "", "", "", "", "", "", "");

  public Dimensions {
    requireNonNull(channel, "channel");
    requireNonNull(campaign, "campaign");
    requireNonNull(content, "content");
    requireNonNull(segment, "segment");
    requireNonNull(region, "region");
    requireNonNull(team, "team");
    requireNonNull(owner, "owner");
    requireNonNull(product, "product");
    requireNonNull(reason, "reason");
    requireNonNull(obligation, "obligation");
    requireNonNull(agreement, "agreement");
  }

  /** Where a lead belongs. */
  public Dimensions(
      String channel,
      String campaign,
      String content,
      String segment,
      String region,
      String team,
      String owner,
      String product) {
    this(channel, campaign, content, segment, region, team, owner, product, "", "", "");
  }

  public Dimensions withOrigin(String channel, String campaign, String content) {
    return new Dimensions(channel, campaign, content, segment, region, team, owner, product);
  }

  public Dimensions withMarket(String segment, String region) {
    return new Dimensions(channel, campaign, content, segment, region, team, owner, product);
  }

  public Dimensions withPeople(String team, String owner) {
    return new Dimensions(channel, campaign, content, segment, region, team, owner, product);
  }

  public Dimensions withProduct(String product) {
    return new Dimensions(channel, campaign, content, segment, region, team, owner, product);
  }

  /** Something that happened to the lead, in another team if one is named. */
  public Dimensions withEvent(String team, String reason, String obligation, String agreement) {
    return new Dimensions(
        channel,
        campaign,
        content,
        segment,
        region,
        team.isEmpty() ? this.team : team,
        owner,
        product,
        reason,
        obligation,
        agreement);
  }
}
