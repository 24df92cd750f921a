package org.closedloop.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.closedloop.scoring.Scored.engagement;
import static org.closedloop.scoring.Scored.fit;
import static org.closedloop.touchpoint.TouchpointKind.DOWNLOAD;
import static org.closedloop.touchpoint.TouchpointKind.FORM;

import java.util.List;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.Transaction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScoreUpkeepTest {

  /** Half-life 10 days; a known company 20, a form 40 up to 60. */
  private static final ScoringRules RULES =
      Scored.model(List.of(fit("company", Comparison.KNOWN, 20)), List.of(engagement(FORM, 40, 60)))
          .rules();

  private static final String SCORES =
      "select points, fit, engagement, grade, qualified, hot, model from lead_score order by lead";

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aLeadIsScoredWhenItChangesAndFadesByTheNight(TestDatabase kind) {
    ScoringDesk desk = new ScoringDesk(kind);
    desk.publish(RULES, 0.5);
    desk.day(1);
    long lead = desk.lead("Falkenrath");
    desk.touch(lead, "FORM", 1);

    assertThat(desk.keepUp()).isEqualTo(1);
    assertThat(bool(desk.rows(SCORES))).containsExactly("60 20 40 C1 yes no 2");

    desk.day(11);
    assertThat(desk.keepUp()).isEqualTo(1);
    assertThat(bool(desk.rows(SCORES))).containsExactly("40 20 20 C2 no no 2");
    assertThat(desk.keepUp()).isZero(); // nothing is left to do
    assertThat(desk.rows("select count(*) from score_due")).containsExactly("0");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aNightCostsWhatHasFadedNotWhatThereIs(TestDatabase kind) {
    ScoringDesk desk = new ScoringDesk(kind);
    desk.publish(RULES, 0.5);
    desk.day(1);
    for (int quiet = 0; quiet < 20; quiet++) {
      desk.lead("Quiet " + quiet);
    }
    desk.touch(desk.lead("Lively"), "FORM", 1);
    desk.keepUp();

    desk.day(2);

    assertThat(desk.keepUp()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void correctedAndRetractedTouchpointsDoNotCount(TestDatabase kind) {
    ScoringDesk desk = new ScoringDesk(kind);
    desk.publish(RULES, 0.5);
    desk.day(2);
    long lead = desk.lead(null);
    long wrong = desk.touch(lead, "FORM", 1);
    desk.touch(lead, "FORM", 2, wrong, false);
    long never = desk.touch(lead, "FORM", 2);
    desk.touch(lead, "FORM", 2, never, true);

    desk.keepUp();

    assertThat(desk.rows("select points from lead_score")).containsExactly("40");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anOldVersionStillTellsTheScoreThatWasStored(TestDatabase kind) {
    ScoringDesk desk = new ScoringDesk(kind);
    desk.publish(RULES, 0.5);
    desk.day(1);
    long lead = desk.lead("Falkenrath");
    desk.touch(lead, "FORM", 1);
    desk.day(4);
    desk.keepUp();
    String stored = desk.rows(SCORES).get(0);
    Score frozen = desk.scoreAt(lead, desk.computedAt(lead));
    ScoringRules generous =
        Scored.model(List.of(), List.of(engagement(FORM, 60, 60), engagement(DOWNLOAD, 5, 5)))
            .rules();
    desk.publish(generous, 5);
    desk.touch(lead, "DOWNLOAD", 3);

    desk.day(6);
    desk.keepUp();

    assertThat(desk.rows("select model from lead_score")).containsExactly("3");
    Score replayed = desk.scoreAt(lead, Scored.day(4));
    assertThat(replayed).isEqualTo(frozen);
    assertThat(replayed.model()).isEqualTo(2);
    assertThat(stored).startsWith(replayed.points() + " " + replayed.fit() + " ");
    assertThat(replayed.points()).isEqualTo(20 + 32); // 40 * 2^-0.3 = 32.49
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void comingToTheThresholdIsNotedOncePerPassing(TestDatabase kind) {
    ScoringDesk desk = new ScoringDesk(kind);
    desk.publish(RULES, 0.5);
    desk.day(1);
    long lead = desk.lead("Falkenrath");
    long spam = desk.lead("Spam");
    long known = desk.lead("Qualified by somebody");
    desk.execute("update lead set excluded = true where id = " + spam);
    desk.execute("update lead set stage = 'SALES_ACCEPTED' where id = " + known);
    for (long each : List.of(lead, spam, known)) {
      desk.touch(each, "FORM", 1);
    }
    desk.keepUp();
    desk.touch(lead, "FORM", 1);
    desk.keepUp();
    assertThat(desk.rows("select lead, points from score_passage")).containsExactly(lead + " 60");

    desk.day(21); // faded below the threshold
    desk.keepUp();
    desk.touch(lead, "FORM", 21);
    desk.keepUp();

    assertThat(desk.rows("select points from score_passage order by id"))
        .containsExactly("60", "75"); // 20, 40 and 15 left of 60
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aChangedContactChangesTheFitOfItsLeads(TestDatabase kind) {
    ScoringDesk desk = new ScoringDesk(kind);
    desk.publish(
        Scored.model(
                List.of(fit("contact.job-title", Comparison.CONTAINS, 15, "leiter")), List.of())
            .rules(),
        0.5);
    desk.day(1);
    long lead = desk.lead("Falkenrath");
    desk.execute(
        "insert into contact (id, source, source_key, name, job_title, recorded_at, version) values"
            + " (5, 1, 'C', 'Ada', 'Einkauf', timestamp with time zone '2026-01-01 00:00:00+00:00', 0)");
    desk.execute("update lead set contact_id = 5 where id = " + lead);
    desk.keepUp();
    assertThat(desk.rows("select points from lead_score")).containsExactly("0");

    desk.execute("update contact set job_title = 'Werkleiter'");
    Transaction.run(desk.database, connection -> ScoreDue.noteContacts(connection, List.of(5L)));
    desk.keepUp();

    assertThat(desk.rows("select points from lead_score")).containsExactly("15");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aDraftIsSavedByOneAndPublishedOnce(TestDatabase kind) {
    ScoringDesk desk = new ScoringDesk(kind);
    Transaction.run(
        desk.database,
        connection -> {
          ScoringModels models = ScoringModels.on(connection);
          int draft = models.begin(RULES, "ada", Scored.day(1));
          assertThatThrownBy(() -> models.begin(RULES, "bob", Scored.day(1)))
              .isInstanceOf(DraftExists.class);
          models.save(draft, 0, RULES, "more forms", "ada", Scored.day(1));
          assertThatThrownBy(() -> models.save(draft, 0, RULES, "late", "bob", Scored.day(1)))
              .isInstanceOf(DraftChanged.class);
          assertThatThrownBy(() -> models.publish(draft, 1, Scored.day(0), "ada", Scored.day(1)))
              .isInstanceOf(NotInThePast.class);
          models.publish(draft, 1, Scored.day(2), "ada", Scored.day(1));
          assertThatThrownBy(() -> models.save(draft, 1, RULES, "x", "ada", Scored.day(3)))
              .isInstanceOf(DraftChanged.class);
          assertThat(models.validAt(Scored.day(1.9)).number()).isEqualTo(1);
          assertThat(models.validAt(Scored.day(2)).number()).isEqualTo(2);
        });
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theShippedRulesAreComplete(TestDatabase kind) {
    ScoringDesk desk = new ScoringDesk(kind);

    ScoringModel shipped =
        Transaction.in(desk.database, connection -> ScoringModels.on(connection).all()).get(0);

    assertThat(shipped.rules().faults()).isEmpty();
    assertThat(shipped.rules().engagement()).hasSize(10);
  }

  /** H2 says TRUE, PostgreSQL t. */
  private static List<String> bool(List<String> rows) {
    return rows.stream()
        .map(row -> row.replace("TRUE", "yes").replace("FALSE", "no"))
        .map(row -> row.replaceAll("\\bt\\b", "yes").replaceAll("\\bf\\b", "no"))
        .toList();
  }
}
