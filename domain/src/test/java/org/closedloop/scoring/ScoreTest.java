package org.closedloop.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.closedloop.scoring.Scored.engagement;
import static org.closedloop.scoring.Scored.fit;
import static org.closedloop.scoring.Scored.model;
import static org.closedloop.touchpoint.TouchpointKind.DOWNLOAD;
import static org.closedloop.touchpoint.TouchpointKind.EMAIL_OPENED;
import static org.closedloop.touchpoint.TouchpointKind.FORM;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.closedloop.text.Wording;
import org.closedloop.touchpoint.TouchpointKind;
import org.junit.jupiter.api.Test;

class ScoreTest {

  private static final ScoringModel FORMS = model(List.of(), List.of(engagement(FORM, 40, 60)));

  @Test
  void anEngagementIsWorthHalfAfterOneHalfLifeAndAQuarterAfterTwo() {
    Scored lead = new Scored().touched(FORM, 0);

    assertThat(lead.score(FORMS, 0).engagement()).isEqualTo(40);
    assertThat(lead.score(FORMS, 10).engagement()).isEqualTo(20);
    assertThat(lead.score(FORMS, 20).engagement()).isEqualTo(10);
    assertThat(lead.score(FORMS, 10).parts().get(0).touches().get(0).worth()).isEqualTo(20.0);
    assertThat(lead.score(FORMS, 30).parts().get(0).touches().get(0).worth()).isEqualTo(5.0);
  }

  @Test
  void touchpointsOfOneRuleAddUpAsFarAsTheyHaveNotFaded() {
    Scored lead = new Scored().touched(FORM, 0).touched(FORM, 10);

    Score score = lead.score(FORMS, 10);

    assertThat(score.engagement()).isEqualTo(60); // 20 left of the first, 40 of the second
    assertThat(lead.score(FORMS, 20).engagement()).isEqualTo(30);
  }

  @Test
  void aCapLeavesATouchpointOnlyTheRoomThereIs() {
    ScoringModel model = model(List.of(), List.of(engagement(FORM, 40, 50)));

    Score score = new Scored().touched(FORM, 0).touched(FORM, 10).score(model, 10);

    assertThat(score.engagement()).isEqualTo(50);
    assertThat(score.parts().get(0).touches())
        .extracting(Share::granted)
        .containsExactly(40.0, 30.0);
    assertThat(score.parts().get(0).touches()).extracting(Share::worth).containsExactly(20.0, 30.0);
  }

  @Test
  void theCapOfAllEngagementHoldsAcrossRules() {
    ScoringModel model =
        model(List.of(), List.of(engagement(FORM, 40, 40), engagement(DOWNLOAD, 30, 30)));

    Score score = new Scored().touched(FORM, 0).touched(DOWNLOAD, 0).score(model, 0);

    assertThat(score.engagement()).isEqualTo(60);
    assertThat(score.parts()).extracting(ScorePart::points).containsExactly(40, 20);
  }

  @Test
  void whatHappensLaterIsNotSeen() {
    Scored lead = new Scored().touched(FORM, 0).touched(FORM, 5);

    assertThat(lead.score(FORMS, 4.9).parts().get(0).touches()).hasSize(1);
    assertThat(new Scored().touched(FORM, 5).score(FORMS, 4).points()).isZero();
  }

  @Test
  void fitAddsUpWhatIsKnownAboutTheLead() {
    ScoringModel model =
        model(
            List.of(
                fit("segment", Comparison.ONE_OF, 20, "Maschinenbau", "Chemie"),
                fit("account.employees", Comparison.AT_LEAST, 10, "50"),
                fit("account.employees", Comparison.BELOW, -5, "10"),
                fit("contact.job-title", Comparison.CONTAINS, 8, "leiter", "einkauf"),
                fit("phone", Comparison.KNOWN, 3),
                fit("email", Comparison.MISSING, -4),
                fit("attribute.Anlass", Comparison.ONE_OF, 7, "Ersatz")),
            List.of());

    Score score =
        new Scored()
            .with("segment", "maschinenbau")
            .with("account.employees", "120")
            .with("contact.job-title", "Leiterin Einkauf")
            .with("phone", " ")
            .with("attribute.Anlass", "Ersatz")
            .score(model, 0);

    assertThat(score.fit()).isEqualTo(20 + 10 + 8 - 4 + 7);
    assertThat(
            new Scored().with("account.employees", "9").with("email", "a@b").score(model, 0).fit())
        .isZero(); // -5, but never below nothing
  }

  @Test
  void aLineSaysWhatALimitTookAway() {
    ScoringModel model =
        model(
            List.of(fit("company", Comparison.KNOWN, 40), fit("person", Comparison.KNOWN, 30)),
            List.of());

    Score score = new Scored().with("company", "A").with("person", "B").score(model, 0);

    assertThat(score.fit()).isEqualTo(50);
    assertThat(score.parts()).extracting(ScorePart::points).containsExactly(40, 30, -20);
    assertThat(score.parts().get(2).kind()).isEqualTo(ScorePart.Kind.LIMIT);
  }

  @Test
  void theGradeNamesFitAndEngagement() {
    ScoringModel model =
        model(
            List.of(fit("company", Comparison.KNOWN, 30), fit("person", Comparison.KNOWN, 10)),
            List.of(engagement(FORM, 35, 35)));

    assertThat(new Scored().score(model, 0).grade()).isEqualTo("D4");
    assertThat(new Scored().with("company", "A").score(model, 0).grade()).isEqualTo("B4");
    Scored best = new Scored().with("company", "A").with("person", "B").touched(FORM, 0);
    assertThat(best.score(model, 0).grade()).isEqualTo("A1");
    assertThat(best.score(model, 10).grade()).isEqualTo("A3"); // 17.5 is 18 points
    assertThat(best.score(model, 0).qualified()).isTrue();
    assertThat(best.score(model, 0).hot()).isFalse(); // 75 of 80
  }

  @Test
  void theExplanationAddsUpToTheScoreWhateverHappened() {
    Random dice = new Random(42);
    TouchpointKind[] kinds = {FORM, DOWNLOAD, EMAIL_OPENED};
    ScoringModel model =
        model(
            List.of(
                fit("company", Comparison.KNOWN, 40),
                fit("person", Comparison.KNOWN, 25),
                fit("city", Comparison.MISSING, -30)),
            List.of(
                engagement(FORM, 17, 34),
                engagement(DOWNLOAD, 13, 39),
                engagement(EMAIL_OPENED, 3, 9)));

    for (int lead = 0; lead < 2_000; lead++) {
      Scored scored = new Scored();
      for (String attribute : List.of("company", "person", "city")) {
        if (dice.nextBoolean()) {
          scored.with(attribute, "x");
        }
      }
      for (int touch = dice.nextInt(12); touch > 0; touch--) {
        scored.touched(kinds[dice.nextInt(3)], dice.nextDouble() * 60);
      }
      Score score = scored.score(model, 30 + dice.nextDouble() * 60);

      assertThat(score.parts().stream().mapToInt(ScorePart::points).sum())
          .isEqualTo(score.points());
      assertThat(score.fit()).isBetween(0, 50);
      assertThat(score.engagement()).isBetween(0, 60);
      for (ScorePart part : score.parts()) {
        if (part.kind() == ScorePart.Kind.ENGAGEMENT) {
          double worth = part.touches().stream().mapToDouble(Share::worth).sum();
          assertThat((double) part.points()).isCloseTo(worth, within(0.5 + 1e-6));
        }
      }
      assertThat(Score.parse(score.json())).isEqualTo(score);
    }
  }

  @Test
  void whatIsStoredFadesExactlyAsTheHistorySays() {
    Random dice = new Random(7);
    ScoringModel model =
        model(List.of(), List.of(engagement(FORM, 17, 34), engagement(DOWNLOAD, 13, 39)));

    for (int lead = 0; lead < 500; lead++) {
      Scored scored = new Scored();
      for (int touch = 1 + dice.nextInt(6); touch > 0; touch--) {
        scored.touched(dice.nextBoolean() ? FORM : DOWNLOAD, dice.nextDouble() * 30);
      }
      Scoring first = Scoring.of(scored.facts(), model.rules(), Scored.day(30));
      ScoreBasis kept = ScoreBasis.parse(first.basis().text());
      Instant moment = Scored.day(30);
      while (Scoring.of(kept, model.rules(), moment).changes().isPresent()) {
        Scoring faded = Scoring.of(kept, model.rules(), moment);
        Instant next = faded.changes().orElseThrow();
        assertThat(next).isAfter(moment);
        // nothing changes before it is said to change, and then it does
        Instant before = next.minusMillis(2);
        if (before.isAfter(moment)) {
          assertThat(Scoring.of(scored.facts(), model.rules(), before).points())
              .isEqualTo(faded.points());
        }
        assertThat(Scoring.of(scored.facts(), model.rules(), next).points())
            .isEqualTo(Scoring.of(kept, model.rules(), next).points())
            .isLessThan(faded.points());
        moment = next;
      }
      assertThat(Scoring.of(scored.facts(), model.rules(), moment).points()).isZero();
    }
  }

  @Test
  void rulesSayWhatIsWrongWithThem() {
    ScoringRules wrong =
        new ScoringRules(
            0,
            50,
            -1,
            120,
            80,
            List.of(10, 20, 30),
            List.of(35, 20, 8),
            List.of(fit("employees", Comparison.AT_LEAST, 5, "many")),
            List.of(engagement(FORM, 10, 5)));

    assertThat(wrong.faults())
        .containsExactly(
            "half-life", "caps", "threshold", "hot", "grades", "fit-rule", "engagement-rule");
    assertThat(FORMS.rules().faults()).isEmpty();
  }

  @Test
  void rulesReadBackAsTheyWereWritten() {
    ScoringRules rules =
        model(
                List.of(fit("attribute.Anlass", Comparison.ONE_OF, -7, "Ersatz", "\"x\"")),
                List.of(
                    engagement(FORM, 10, 20),
                    new EngagementRule(
                        new Wording("Messe", "Fair"), null, "Messe", "M-1", null, 5, 5)))
            .rules();

    assertThat(RulesJson.read(RulesJson.write(rules))).isEqualTo(rules);
  }
}
