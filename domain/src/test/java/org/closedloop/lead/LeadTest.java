package org.closedloop.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.closedloop.lead.LeadFixture.aLead;
import static org.closedloop.lead.LeadFixture.because;
import static org.closedloop.lead.LeadFixture.day;
import static org.closedloop.lead.LeadFixture.on;
import static org.closedloop.lead.LeadFixture.stored;
import static org.closedloop.lead.LeadStage.CUSTOMER;
import static org.closedloop.lead.LeadStage.INQUIRY;
import static org.closedloop.lead.LeadStage.LEAD;
import static org.closedloop.lead.LeadStage.LOST;
import static org.closedloop.lead.LeadStage.MARKETING_QUALIFIED;
import static org.closedloop.lead.LeadStage.OPPORTUNITY;
import static org.closedloop.lead.LeadStage.RECYCLED;
import static org.closedloop.lead.LeadStage.SALES_ACCEPTED;
import static org.closedloop.lead.LeadStage.SALES_QUALIFIED;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import org.closedloop.campaign.Slices;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.TestPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeadTest {

  private final TestPersistence persistence = new TestPersistence(TestDatabase.H2);

  @AfterEach
  void close() {
    persistence.close();
  }

  @Test
  void aNewLeadHasItsFirstStageItsOriginAndAMarkForTheNight() {
    persistence.run(em -> aLead(em, "a"));

    persistence.run(
        em -> {
          Lead lead = stored(em, "a");
          assertThat(lead.stage()).isEqualTo(LEAD);
          assertThat(lead.stageAt()).isEqualTo(day(1));
          assertThat(lead.history()).hasSize(1);
          assertThat(lead.profiles()).hasSize(1);
          assertThat(lead.slice().dimensions().channel()).isEqualTo("paid_search");
          assertThat(marks(em)).isEqualTo(1);
        });
  }

  @Test
  void everyMoveIsARowAndOneMarkPerTransaction() {
    persistence.run(em -> aLead(em, "a"));

    persistence.run(
        em -> {
          Lead lead = stored(em, "a");
          lead.advanceTo(MARKETING_QUALIFIED, on(2), List.of());
          lead.advanceTo(SALES_ACCEPTED, on(3), List.of());
        });

    persistence.run(
        em -> {
          Lead lead = stored(em, "a");
          assertThat(lead.history())
              .extracting(StageChange::stage)
              .containsExactly(LEAD, MARKETING_QUALIFIED, SALES_ACCEPTED);
          assertThat(lead.history().get(2).actor()).isEqualTo("marketing");
          assertThat(lead.stageAt()).isEqualTo(day(3));
          assertThat(marks(em)).isEqualTo(2);
        });
  }

  @Test
  void aLeadNeitherStepsBackNorBecomesACustomerByHand() {
    persistence.run(
        em -> {
          Lead lead = aLead(em, "a");
          lead.advanceTo(SALES_QUALIFIED, on(2), List.of());

          assertThatThrownBy(() -> lead.advanceTo(MARKETING_QUALIFIED, on(3), List.of()))
              .isInstanceOf(IllegalStageChange.class);
          assertThatThrownBy(() -> lead.advanceTo(CUSTOMER, on(3), List.of()))
              .isInstanceOf(IllegalStageChange.class);
          assertThatThrownBy(() -> lead.advanceTo(SALES_QUALIFIED, on(3), List.of()))
              .isInstanceOf(IllegalStageChange.class);
        });
  }

  @Test
  void stagesLeadOnlyForwardOutAndBackIn() {
    assertThat(LEAD.leadsTo(SALES_QUALIFIED)).isTrue();
    assertThat(SALES_ACCEPTED.leadsTo(RECYCLED)).isTrue();
    assertThat(RECYCLED.leadsTo(MARKETING_QUALIFIED)).isTrue();
    assertThat(RECYCLED.leadsTo(LOST)).isTrue();
    assertThat(LOST.leadsTo(LEAD)).isTrue();
    assertThat(LOST.leadsTo(RECYCLED)).isFalse();
    assertThat(LOST.leadsTo(INQUIRY)).isFalse();
    assertThat(CUSTOMER.leadsTo(LOST)).isFalse();
    assertThat(LEAD.leadsTo(OPPORTUNITY)).isFalse();
  }

  @Test
  void aCorrectionNamesTheRowItReplacesAndMovesTheLead() {
    persistence.run(
        em -> {
          Lead lead = aLead(em, "a");
          lead.advanceTo(SALES_QUALIFIED, on(4), List.of());
        });

    persistence.run(
        em -> {
          Lead lead = stored(em, "a");
          StageChange wrong = lead.history().get(1);
          lead.correct(
              wrong,
              MARKETING_QUALIFIED,
              new Occasion(day(2), day(9), "sales", "wrong stage"),
              List.of());
        });

    persistence.run(
        em -> {
          Lead lead = stored(em, "a");
          assertThat(lead.stage()).isEqualTo(MARKETING_QUALIFIED);
          assertThat(lead.stageAt()).isEqualTo(day(2));
          assertThat(lead.furthest()).isEqualTo(MARKETING_QUALIFIED);
          assertThat(lead.history()).hasSize(3);
          StageChange wrong = row(lead, SALES_QUALIFIED);
          StageChange right = row(lead, MARKETING_QUALIFIED);
          assertThat(right.corrects()).isEqualTo(wrong.id());
          assertThat(right.recordedAt()).isEqualTo(day(9));
        });
  }

  @Test
  void aRetractedMoveNeverHappenedButStaysReadable() {
    persistence.run(em -> aLead(em, "a").advanceTo(LOST, because(4, "no need"), List.of()));

    persistence.run(
        em -> {
          Lead lead = stored(em, "a");
          lead.retract(row(lead, LOST), because(5, "mixed up"), List.of());
        });

    persistence.run(
        em -> {
          Lead lead = stored(em, "a");
          assertThat(lead.stage()).isEqualTo(LEAD);
          assertThat(lead.cycle()).isEqualTo(1);
          assertThat(lead.history()).hasSize(3);
        });
  }

  @Test
  void aTestLeadIsExcludedWithAReasonOnlyAndCanCountAgain() {
    persistence.run(
        em -> {
          Lead lead = aLead(em, "a");
          assertThatThrownBy(() -> lead.exclude(because(2, " "))).isInstanceOf(ReasonMissing.class);
          lead.exclude(because(2, "spam"));
          assertThat(lead.isExcluded()).isTrue();
          lead.include(because(3, "real after all"));
        });

    persistence.run(
        em -> {
          Lead lead = stored(em, "a");
          assertThat(lead.isExcluded()).isFalse();
          assertThat(lead.profiles())
              .extracting(LeadProfile::isExcluded)
              .containsExactly(false, true, false);
        });
  }

  @Test
  void anotherTeamHoldsFromThenOnAndKeepsTheOrigin() {
    persistence.run(
        em -> {
          Lead lead = aLead(em, "a");
          lead.belongTo(
              new Slices(em).of(lead.slice().dimensions().withPeople("south", "e9")), on(5));
        });

    persistence.run(
        em -> {
          Lead lead = stored(em, "a");
          assertThat(lead.slice().dimensions().team()).isEqualTo("south");
          assertThat(lead.slice().dimensions().channel()).isEqualTo("paid_search");
          assertThat(lead.profiles().get(0).slice().dimensions().team()).isEqualTo("north");
        });
  }

  @Test
  void whatLiesInTheFutureCannotBeRecorded() {
    assertThatThrownBy(() -> new Occasion(day(3), day(2), "sales", null))
        .isInstanceOf(NotYetHappened.class);
  }

  @Test
  void ofTwoPeopleWhoMoveALeadAtOnceTheSecondIsTold() {
    persistence.run(em -> aLead(em, "a"));

    assertThatThrownBy(
            () ->
                persistence.run(
                    mine -> {
                      Lead lead = stored(mine, "a");
                      persistence.run(
                          em -> stored(em, "a").advanceTo(SALES_ACCEPTED, on(2), List.of()));
                      lead.advanceTo(MARKETING_QUALIFIED, on(3), List.of());
                    }))
        .hasRootCauseInstanceOf(org.eclipse.persistence.exceptions.OptimisticLockException.class)
        .hasCauseInstanceOf(OptimisticLockException.class);
  }

  private static StageChange row(Lead lead, LeadStage stage) {
    return lead.history().stream()
        .filter(change -> change.stage() == stage)
        .findFirst()
        .orElseThrow();
  }

  private static long marks(EntityManager em) {
    return em.createQuery("select count(m) from ChangedLead m", Long.class).getSingleResult();
  }
}
