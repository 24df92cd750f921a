package org.closedloop.kpi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.closedloop.database.TestDatabase;
import org.closedloop.privacy.GroupTooSmall;
import org.closedloop.privacy.NotYourFigures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which figures of people and of small teams who gets to see. */
class PrivateFiguresTest {

  /** Seven leads: north 3 (e1 two, e2 one), south 3 (e4), west 1 (e6). One works in the south. */
  private static SmallLedger sellers(TestDatabase kind) {
    SmallLedger ledger =
        SmallLedger.on(kind)
            .run(1, "2026-11-01T02:00:00Z")
            .employee(1, "e1", "north", true)
            .employee(2, "e2", "north", true)
            .employee(3, "e3", "north", true)
            .employee(4, "e4", "south", true)
            .employee(5, "e5", "south", false)
            .employee(6, "e6", "west", true)
            .employee(7, "e7", "west", true);
    String[] work = {"north e1", "north e1", "north e2", "south e4", "south e4", "south e4"};
    for (int lead = 1; lead <= work.length; lead++) {
      String[] who = work[lead - 1].split(" ");
      ledger
          .lead(lead, "Company " + lead, "LEAD")
          .post(1, lead, "new-leads", "2026-10-05", "2026-10-05", ledger.work(who[0], who[1]), 1);
    }
    ledger
        .lead(7, "Company 7", "LEAD")
        .post(1, 7, "new-leads", "2026-10-06", "2026-10-06", ledger.work("west", "e6"), 1);
    return ledger.published();
  }

  private static Question ask(SmallLedger ledger, String... parameters) {
    String[] all = new String[parameters.length + 1];
    all[0] = "grain=total";
    System.arraycopy(parameters, 0, all, 1, parameters.length);
    return ledger.ask("new-leads", all);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theRolesOfThePolicySeeEverybodyAndThatIsWrittenDown(TestDatabase kind) {
    SmallLedger ledger = sellers(kind);

    KpiAnswer answer = ledger.kpisFor("lea", "sales-lead").answer(ask(ledger, "by=owner"));
    ledger.membersFor("lea", "sales-lead").members(ask(ledger, "owner=e1"), Part.ALL, 0, 10);

    assertThat(answer.rows())
        .extracting(row -> row.slice().get("owner") + " " + row.value().toPlainString())
        .containsExactlyInAnyOrder("e1 2", "e2 1", "e4 3", "e6 1");
    assertThat(ledger.looks()).containsExactly("lea new-leads *", "lea new-leads ,e1,");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void everybodySeesTheOwnFiguresAndNobodyNotesIt(TestDatabase kind) {
    SmallLedger ledger = sellers(kind);
    Question own = ask(ledger, "owner=e4", "by=team");

    assertThat(ledger.kpisFor("e4", "sales").answer(own).total().value()).isEqualByComparingTo("3");
    assertThat(ledger.membersFor("e4", "sales").members(own, Part.ALL, 0, 10).total()).isEqualTo(3);
    assertThat(ledger.looks()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void figuresOfOthersAreRefusedWhereverTheyAreAskedFor(TestDatabase kind) {
    SmallLedger ledger = sellers(kind);
    for (Question asked :
        List.of(
            ask(ledger, "by=owner"),
            ask(ledger, "owner=e1"),
            ask(ledger, "owner=e4", "owner=e1"))) {
      for (String role : List.of("marketing", "marketing-lead", "sales", "management")) {
        assertThatThrownBy(() -> ledger.kpisFor("e4", role).answer(asked))
            .isInstanceOf(NotYourFigures.class);
      }
      assertThatThrownBy(() -> ledger.kpisFor("e4", "sales").answerAtAge(asked, 10))
          .isInstanceOf(NotYourFigures.class);
      assertThatThrownBy(() -> ledger.membersFor("e4", "sales").members(asked, Part.ALL, 0, 10))
          .isInstanceOf(NotYourFigures.class);
      assertThatThrownBy(() -> ledger.membersFor("e4", "sales").reconcile(asked))
          .isInstanceOf(NotYourFigures.class);
      assertThatThrownBy(() -> ledger.bridgesFor("e4", "sales").between(asked.run(), asked))
          .isInstanceOf(NotYourFigures.class);
    }
    assertThat(ledger.looks()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aTeamOfOneIsWithheldTogetherWithTheNextSmallest(TestDatabase kind) {
    SmallLedger ledger = sellers(kind);

    KpiAnswer answer = ledger.kpisFor("m", "management").answer(ask(ledger, "by=team"));

    assertThat(answer.rows())
        .extracting(
            row ->
                row.slice().get("team")
                    + " "
                    + (row.isWithheld() ? "fewer than " + row.fewerThan() : row.value()))
        .containsExactlyInAnyOrder("north 3", "south fewer than 2", "west fewer than 2");
    assertThat(answer.rows().stream().filter(KpiRow::isWithheld))
        .allSatisfy(
            row -> {
              assertThat(row.value()).isNull();
              assertThat(row.numerator()).isNull();
              assertThat(row.members()).isNull();
            });
    assertThat(answer.total().value()).isEqualByComparingTo("7");
    assertThat(ledger.kpisFor("lea", "sales-lead").answer(ask(ledger, "by=team")).rows())
        .noneMatch(KpiRow::isWithheld);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nobodyElseOpensTheLeadsOfASmallTeam(TestDatabase kind) {
    SmallLedger ledger = sellers(kind);
    Question south = ask(ledger, "team=south");
    Question withNorth = ask(ledger, "team=north", "team=south");

    assertThatThrownBy(() -> ledger.kpisFor("m", "management").answer(withNorth))
        .isInstanceOf(GroupTooSmall.class);
    assertThatThrownBy(() -> ledger.membersFor("m", "management").members(south, Part.ALL, 0, 10))
        .isInstanceOf(GroupTooSmall.class);
    assertThatThrownBy(() -> ledger.bridgesFor("m", "management").between(south.run(), south))
        .isInstanceOf(GroupTooSmall.class);
    assertThat(
            ledger
                .membersFor("m", "management")
                .members(ask(ledger, "team=north"), Part.ALL, 0, 10)
                .total())
        .isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anotherPolicyHoldsFromTheNextQuestionOn(TestDatabase kind) {
    SmallLedger ledger = sellers(kind).policy(4, "management");

    assertThat(ledger.kpisFor("m", "management").answer(ask(ledger, "by=owner")).rows()).hasSize(4);
    assertThatThrownBy(() -> ledger.kpisFor("lea", "sales-lead").answer(ask(ledger, "by=owner")))
        .isInstanceOf(NotYourFigures.class);
    assertThat(ledger.kpisFor("lea", "sales-lead").answer(ask(ledger, "by=team")).rows())
        .allMatch(KpiRow::isWithheld);
  }
}
