package org.closedloop.journey.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.closedloop.journey.service.LeadStory;

/** Everything known about one lead, as other systems read it. */
@JsonbPropertyOrder({
  "key",
  "company",
  "person",
  "email",
  "phone",
  "city",
  "account",
  "createdAt",
  "recordedAt",
  "stage",
  "since",
  "furthest",
  "cycle",
  "passages",
  "excluded",
  "slice",
  "attributes",
  "opportunities",
  "history"
})
public record StoryForm(
    String key,
    String company,
    String person,
    String email,
    String phone,
    String city,
    String account,
    Instant createdAt,
    Instant recordedAt,
    String stage,
    Instant since,
    String furthest,
    int cycle,
    List<PassageForm> passages,
    boolean excluded,
    Map<String, String> slice,
    Map<String, String> attributes,
    List<DealForm> opportunities,
    List<HappeningForm> history) {

  static StoryForm of(LeadStory story) {
    return new StoryForm(
        story.key(),
        story.company(),
        story.person(),
        story.email(),
        story.phone(),
        story.city(),
        story.account(),
        story.createdAt(),
        story.recordedAt(),
        story.stage().name(),
        story.position().since(),
        story.position().furthest().name(),
        story.position().cycle(),
        story.position().passages().stream().map(PassageForm::of).toList(),
        story.excluded(),
        LeadForm.slice(story.belongs()),
        story.attributes(),
        story.deals().stream().map(DealForm::of).toList(),
        story.happenings().stream().map(HappeningForm::of).toList());
  }
}
