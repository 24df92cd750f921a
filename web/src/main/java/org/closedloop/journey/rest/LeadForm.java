package org.closedloop.journey.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.closedloop.campaign.Dimensions;
import org.closedloop.lead.service.LeadRow;

/** A lead in a list, as other systems read it. */
@JsonbPropertyOrder({
  "key",
  "company",
  "person",
  "city",
  "stage",
  "since",
  "furthest",
  "createdAt",
  "excluded",
  "slice"
})
public record LeadForm(
    String key,
    String company,
    String person,
    String city,
    String stage,
    Instant since,
    String furthest,
    Instant createdAt,
    boolean excluded,
    Map<String, String> slice) {

  static LeadForm of(LeadRow row) {
    return new LeadForm(
        row.key(),
        row.company(),
        row.person(),
        row.city(),
        row.stage().name(),
        row.since(),
        row.furthest().name(),
        row.createdAt(),
        row.excluded(),
        slice(row.belongs()));
  }

  static Map<String, String> slice(Dimensions belongs) {
    Map<String, String> slice = new LinkedHashMap<>();
    slice.put("channel", belongs.channel());
    slice.put("campaign", belongs.campaign());
    slice.put("content", belongs.content());
    slice.put("segment", belongs.segment());
    slice.put("region", belongs.region());
    slice.put("team", belongs.team());
    slice.put("owner", belongs.owner());
    slice.put("product", belongs.product());
    return slice;
  }
}
