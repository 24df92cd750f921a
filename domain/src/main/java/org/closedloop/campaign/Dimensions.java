package org.closedloop.campaign;

import static java.util.Objects.requireNonNull;

/** The values of the eight dimensions figures can be cut by; empty text where there is none. */
public record Dimensions(
    String channel,
    String campaign,
    String content,
    String segment,
    String region,
    String team,
    String owner,
    String product) {

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
}
