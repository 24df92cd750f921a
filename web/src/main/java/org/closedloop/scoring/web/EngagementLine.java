package org.closedloop.scoring.web;

import java.io.Serializable;
import org.closedloop.scoring.EngagementRule;
import org.closedloop.text.Wording;
import org.closedloop.touchpoint.TouchpointKind;

/** An engagement rule while somebody edits it; empty fields match everything. */
public class EngagementLine implements Serializable {

  private String de = "";
  private String en = "";
  private TouchpointKind kind;
  private String channel = "";
  private String campaign = "";
  private String content = "";
  private int points = 5;
  private int cap = 10;

  static EngagementLine of(EngagementRule rule) {
    EngagementLine line = new EngagementLine();
    line.de = rule.name().german();
    line.en = rule.name().english();
    line.kind = rule.kind();
    line.channel = text(rule.channel());
    line.campaign = text(rule.campaign());
    line.content = text(rule.content());
    line.points = rule.points();
    line.cap = rule.cap();
    return line;
  }

  EngagementRule rule() {
    return new EngagementRule(
        new Wording(de.strip(), en.strip()),
        kind,
        value(channel),
        value(campaign),
        value(content),
        points,
        cap);
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  private static String value(String text) {
    return text.isBlank() ? null : text.strip();
  }

  public String getDe() {
    return de;
  }

  public void setDe(String de) {
    this.de = text(de);
  }

  public String getEn() {
    return en;
  }

  public void setEn(String en) {
    this.en = text(en);
  }

  public TouchpointKind getKind() {
    return kind;
  }

  public void setKind(TouchpointKind kind) {
    this.kind = kind;
  }

  public String getChannel() {
    return channel;
  }

  public void setChannel(String channel) {
    this.channel = text(channel);
  }

  public String getCampaign() {
    return campaign;
  }

  public void setCampaign(String campaign) {
    this.campaign = text(campaign);
  }

  public String getContent() {
    return content;
  }

  public void setContent(String content) {
    this.content = text(content);
  }

  public int getPoints() {
    return points;
  }

  public void setPoints(int points) {
    this.points = points;
  }

  public int getCap() {
    return cap;
  }

  public void setCap(int cap) {
    this.cap = cap;
  }
}
