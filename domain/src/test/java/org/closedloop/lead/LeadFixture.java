package org.closedloop.lead;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.closedloop.campaign.Dimensions;
import org.closedloop.campaign.Slices;
import org.closedloop.source.SourceKey;
import org.closedloop.source.SourceSystem;

/** Leads as tests need them: created here, on a given day of March 2026. */
public final class LeadFixture {

  private LeadFixture() {}

  /** Nine o'clock in the morning (UTC) of a day of March 2026. */
  public static Instant day(int day) {
    return Instant.parse("2026-03-01T09:00:00Z").plusSeconds((day - 1) * 86_400L);
  }

  public static Occasion on(int day) {
    return Occasion.now(day(day), "marketing", null);
  }

  public static Occasion because(int day, String reason) {
    return Occasion.now(day(day), "sales", reason);
  }

  /** A lead of the company Nordwerk, found by paid search on the first of March. */
  public static Lead aLead(EntityManager em, String key) {
    Lead lead =
        new Lead(
            em.find(SourceSystem.class, SourceSystem.OWN),
            key,
            new Address("Nordwerk Kälte GmbH", "Anke Thomsen", "a@nordwerk.example", null, "Kiel"),
            new Slices(em)
                .of(
                    Dimensions.NONE
                        .withOrigin("paid_search", "autumn", "guide")
                        .withPeople("north", "e7")),
            LeadStage.LEAD,
            on(1));
    new Leads(em).add(lead);
    return lead;
  }

  public static Lead stored(EntityManager em, String key) {
    return new Leads(em).get(new SourceKey(SourceKey.OWN, key));
  }
}
