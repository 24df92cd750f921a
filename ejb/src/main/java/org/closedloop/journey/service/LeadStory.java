package org.closedloop.journey.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.closedloop.campaign.Dimensions;
import org.closedloop.lead.FunnelPosition;
import org.closedloop.lead.LeadStage;

/**
 * Everything known about one lead.
 *
 * @param key as its source names it
 * @param company and the other fields: null if unknown
 * @param position where it is in the funnel, with every stay
 * @param attributes columns of the source that no field names
 * @param documents links that hold
 * @param happenings the newest first, corrected ones included
 */
public record LeadStory(
    String key,
    String company,
    String person,
    String email,
    String phone,
    String city,
    String account,
    String jobTitle,
    Instant createdAt,
    Instant recordedAt,
    FunnelPosition position,
    boolean excluded,
    Dimensions belongs,
    Map<String, String> attributes,
    List<Deal> deals,
    List<DocumentLink> documents,
    List<Happening> happenings)
    implements Serializable {

  public LeadStage stage() {
    return position.stage();
  }
}
