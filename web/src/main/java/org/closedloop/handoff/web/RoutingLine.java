package org.closedloop.handoff.web;

import java.io.Serializable;
import org.closedloop.handoff.RoutingMethod;
import org.closedloop.handoff.RoutingRule;

/** Which leads go to which team, while somebody edits it. */
public class RoutingLine implements Serializable {

  private String region;
  private String segment;
  private String product;
  private String campaign;
  private String team;
  private RoutingMethod method;
  private int capacity;

  /** An empty line. */
  public RoutingLine() {}

  RoutingLine(RoutingRule rule) {
    region = rule.region();
    segment = rule.segment();
    product = rule.product();
    campaign = rule.campaign();
    team = rule.team();
    method = rule.method();
    capacity = rule.capacity();
  }

  RoutingRule rule() {
    return new RoutingRule(region, segment, product, campaign, team, method, capacity);
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  public String getSegment() {
    return segment;
  }

  public void setSegment(String segment) {
    this.segment = segment;
  }

  public String getProduct() {
    return product;
  }

  public void setProduct(String product) {
    this.product = product;
  }

  public String getCampaign() {
    return campaign;
  }

  public void setCampaign(String campaign) {
    this.campaign = campaign;
  }

  public String getTeam() {
    return team;
  }

  public void setTeam(String team) {
    this.team = team;
  }

  public RoutingMethod getMethod() {
    return method;
  }

  public void setMethod(RoutingMethod method) {
    this.method = method;
  }

  public int getCapacity() {
    return capacity;
  }

  public void setCapacity(int capacity) {
    this.capacity = capacity;
  }
}
