package org.closedloop.sync.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.closedloop.database.TestDatabase;
import org.closedloop.sync.file.SharedData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileIntakeTest {

  private static final Path OLIST = SharedData.folder("olist-marketing-funnel");
  private static final String LEADS =
      """
      key,created_at,stage,stage_at,channel,campaign,owner,company,hobby
      L-1,2026-01-05T09:00:00Z,,,mail,C1,anna,Nordwerk,skat
      L-2,2026-01-06T09:00:00Z,MARKETING_QUALIFIED,2026-01-09T10:00:00Z,search,,,Südbau,
      L-3,2026-01-07T09:00:00Z,RECYCLED,2026-02-01T10:00:00Z,,,,Westag,
      """;

  @ParameterizedTest
  @EnumSource
  void newLeadsBringTheirHistory(TestDatabase kind) {
    ImportDesk desk = new ImportDesk(kind);

    Tally tally = desk.take("closedloop-lead", LEADS);

    assertThat(tally).isEqualTo(new Tally(3, 3, 0, 0, 0, 0));
    assertThat(
            desk.rows(
                "select l.source_key, s.code, l.stage, l.stage_at, l.furthest, l.cycle, l.company"
                    + " from lead l join source_system s on s.id = l.source order by l.source_key"))
        .containsExactly(
            "L-1 crm LEAD 2026-01-05T09:00:00Z LEAD 1 Nordwerk",
            "L-2 crm MARKETING_QUALIFIED 2026-01-09T10:00:00Z MARKETING_QUALIFIED 1 Südbau",
            "L-3 crm RECYCLED 2026-02-01T10:00:00Z LEAD 1 Westag");
    assertThat(desk.rows("select source_key, stage, at from stage_change order by source_key"))
        .containsExactly(
            "L-1~LEAD LEAD 2026-01-05T09:00:00Z",
            "L-2~LEAD LEAD 2026-01-06T09:00:00Z",
            "L-2~MARKETING_QUALIFIED MARKETING_QUALIFIED 2026-01-09T10:00:00Z",
            "L-3~LEAD LEAD 2026-01-07T09:00:00Z",
            "L-3~RECYCLED RECYCLED 2026-02-01T10:00:00Z");
    assertThat(
            desk.rows(
                "select s.channel, s.campaign, s.owner, p.at from lead_profile p"
                    + " join slice s on s.id = p.slice order by p.at"))
        .containsExactly(
            "mail C1 anna 2026-01-05T09:00:00Z",
            "search   2026-01-06T09:00:00Z",
            "   2026-01-07T09:00:00Z");
    assertThat(desk.rows("select record, name, content from record_attribute"))
        .containsExactly("lead hobby skat");
    assertThat(desk.count("changed_lead")).isEqualTo(3);
  }

  private static ImportDesk withLeads(TestDatabase kind) {
    ImportDesk desk = new ImportDesk(kind);
    desk.take("closedloop-lead", LEADS);
    return desk;
  }

  /** Leads win deals in March: number of both, amount, and what another column says. */
  private static void win(ImportDesk desk, String column, String... deals) {
    StringBuilder file = new StringBuilder("key,lead,opened_at,outcome,closed_at,amount," + column);
    for (String deal : deals) {
      String[] words = deal.split(" ");
      file.append(
          "\nD-%1$s,L-%1$s,2026-02-01T00:00:00Z,WON,2026-03-01T00:00:00Z,%2$s,%3$s"
              .formatted((Object[]) words));
    }
    desk.take("closedloop-opportunity", file.append('\n').toString());
  }

  @ParameterizedTest
  @EnumSource
  void theSameFileTwiceChangesNothing(TestDatabase kind) {
    ImportDesk desk = withLeads(kind);
    String before = everything(desk);

    Tally again = desk.take("closedloop-lead", LEADS);

    assertThat(again).isEqualTo(new Tally(3, 0, 0, 3, 0, 0));
    assertThat(everything(desk)).isEqualTo(before);
  }

  private static String everything(ImportDesk desk) {
    StringBuilder all = new StringBuilder();
    for (String table :
        List.of(
            "lead",
            "stage_change",
            "lead_profile",
            "slice",
            "record_attribute",
            "changed_lead",
            "opportunity",
            "opportunity_change")) {
      desk.rows("select * from " + table + " order by 1, 2")
          .forEach(row -> all.append(row).append('\n'));
    }
    return all.toString();
  }

  @ParameterizedTest
  @EnumSource
  void anotherOriginCorrectsFromTheStartAnotherOwnerHoldsFromNowOn(TestDatabase kind) {
    ImportDesk desk = withLeads(kind);
    desk.at("2026-07-01T00:00:00Z");

    Tally tally =
        desk.take(
            "closedloop-lead",
            """
            key,created_at,channel,owner,company
            L-1,2026-01-05T09:00:00Z,trade-fair,bert,Nordwerk AG
            """);

    assertThat(tally).isEqualTo(new Tally(1, 0, 1, 0, 0, 0));
    assertThat(
            desk.rows(
                "select p.at, s.channel, s.campaign, s.owner,"
                    + " case when p.corrects is null then 'new' else 'correction' end"
                    + " from lead_profile p join slice s on s.id = p.slice"
                    + " join lead l on l.id = p.lead where l.source_key = 'L-1' order by p.id"))
        .containsExactly(
            "2026-01-05T09:00:00Z mail C1 anna new",
            "2026-01-05T09:00:00Z trade-fair C1 anna correction",
            "2026-07-01T00:00:00Z trade-fair C1 bert new");
    assertThat(
            desk.rows(
                "select l.company, s.channel, s.owner, l.stage from lead l"
                    + " join slice s on s.id = l.slice where l.source_key = 'L-1'"))
        .containsExactly("Nordwerk AG trade-fair bert LEAD");
  }

  @ParameterizedTest
  @EnumSource
  void anotherStageIsANewMoveAnotherTimeOfTheSameStageACorrection(TestDatabase kind) {
    ImportDesk desk = withLeads(kind);
    desk.at("2026-07-01T00:00:00Z");

    desk.take(
        "closedloop-lead",
        """
        key,created_at,stage,stage_at
        L-1,2026-01-05T09:00:00Z,SALES_QUALIFIED,2026-05-05T00:00:00Z
        L-2,2026-01-02T09:00:00Z,MARKETING_QUALIFIED,2026-01-10T10:00:00Z
        """);

    assertThat(
            desk.rows(
                "select source_key, revision, at from stage_change"
                    + " where source_key like 'L-1%' or source_key like 'L-2%'"
                    + " order by source_key, revision"))
        .containsExactly(
            "L-1~LEAD 0 2026-01-05T09:00:00Z",
            "L-1~SALES_QUALIFIED 0 2026-05-05T00:00:00Z",
            "L-2~LEAD 0 2026-01-06T09:00:00Z",
            "L-2~LEAD 1 2026-01-02T09:00:00Z",
            "L-2~MARKETING_QUALIFIED 0 2026-01-09T10:00:00Z",
            "L-2~MARKETING_QUALIFIED 1 2026-01-10T10:00:00Z");
    assertThat(desk.rows("select source_key, created_at, stage, stage_at from lead order by 1"))
        .contains(
            "L-1 2026-01-05T09:00:00Z SALES_QUALIFIED 2026-05-05T00:00:00Z",
            "L-2 2026-01-02T09:00:00Z MARKETING_QUALIFIED 2026-01-10T10:00:00Z");
  }

  @ParameterizedTest
  @EnumSource
  void aWonDealMakesItsLeadACustomer(TestDatabase kind) {
    ImportDesk desk = withLeads(kind);
    desk.take("closedloop-exchange-rate", "currency,valid_from,rate\nUSD,2026-01-01,0.9\n");

    Tally tally =
        desk.take(
            "closedloop-opportunity",
            """
            key,lead,opened_at,outcome,closed_at,amount,currency,rate,account,reason
            D-1,L-1,2026-02-01T00:00:00Z,WON,2026-03-01T00:00:00Z,1000.50,USD,,,
            D-2,L-2,,OPEN,2026-09-01T00:00:00Z,500,,,A-9,
            D-3,L-3,2026-02-01T00:00:00Z,LOST,2026-01-01T00:00:00Z,10,CHF,1.1,,price
            D-4,L-9,2026-02-01T00:00:00Z,OPEN,,,,,,
            D-5,L-1,2026-02-01T00:00:00Z,WON,,5,,,,
            D-6,L-1,2026-02-01T00:00:00Z,OPEN,,5,GBP,,,
            """);

    assertThat(tally).isEqualTo(new Tally(6, 3, 0, 0, 3, 2));
    assertThat(
            desk.rows(
                "select source_key, outcome, opened_at, closed_at, amount, currency,"
                    + " reporting_amount, reason, cycle from opportunity order by 1"))
        .containsExactly(
            "D-1 WON 2026-02-01T00:00:00Z 2026-03-01T00:00:00Z 100050 USD 90045 null 1",
            "D-2 OPEN 2026-01-06T09:00:00Z null 50000 EUR 50000 null 1",
            "D-3 LOST 2026-02-01T00:00:00Z 2026-01-01T00:00:00Z 1000 CHF 1100 price 1");
    assertThat(desk.rows("select source_key, stage, stage_at from lead order by 1"))
        .containsExactly(
            "L-1 CUSTOMER 2026-03-01T00:00:00Z",
            "L-2 OPPORTUNITY 2026-01-06T09:00:00Z",
            "L-3 RECYCLED 2026-02-01T10:00:00Z");
    assertThat(
            desk.rows(
                "select line, column_name, bad_value, reason, warning from rejected_record"
                    + " order by line, reason"))
        .containsExactly(
            "3 account A-9 account-unknown " + flag(kind, true),
            "4 closed_at 2026-01-01T00:00:00Z closed-before-opened " + flag(kind, true),
            "5 lead L-9 lead-unknown " + flag(kind, false),
            "6 closed_at null closed-at-missing " + flag(kind, false),
            "7 currency GBP rate-missing " + flag(kind, false));
  }

  @ParameterizedTest
  @EnumSource
  void aLeadThatLeavesItsCompanyConcernsTheWinsOfThatCompany(TestDatabase kind) {
    ImportDesk desk = new ImportDesk(kind);
    desk.take("closedloop-account", "key,name\nA,Alpha\nB,Beta\n");
    String leads =
        """
        key,created_at,account
        L-1,2026-01-05T09:00:00Z,A
        L-2,2026-01-05T09:00:00Z,A
        L-3,2026-01-05T09:00:00Z,A
        L-4,2026-01-05T09:00:00Z,B
        """;
    desk.take("closedloop-lead", leads);
    desk.take(
        "closedloop-opportunity",
        """
        key,lead,opened_at,outcome,closed_at,amount
        D-2,L-2,2026-02-01T00:00:00Z,WON,2026-03-01T00:00:00Z,10
        D-3,L-3,2026-02-01T00:00:00Z,OPEN,,10
        D-4,L-4,2026-02-01T00:00:00Z,WON,2026-03-01T00:00:00Z,10
        """);
    desk.execute("delete from changed_lead");

    desk.take(
        "closedloop-lead",
        leads.replace("L-1,2026-01-05T09:00:00Z,A", "L-1,2026-01-05T09:00:00Z,B"));

    assertThat(
            desk.rows(
                "select distinct l.source_key from changed_lead c join lead l on l.id = c.lead"
                    + " order by 1"))
        .as("itself, and the win its contacts led to; the night finds those of the new company")
        .containsExactly("L-1", "L-2");
  }

  @ParameterizedTest
  @EnumSource
  void aMarginThatChangesConcernsTheDealsOfTheProduct(TestDatabase kind) {
    ImportDesk desk = withLeads(kind);
    desk.take("closedloop-product", "code,margin\nP,0.35\nQ,0.2\n");
    win(desk, "product", "1 10 P", "2 10 Q");
    desk.execute("delete from changed_lead");

    desk.take("closedloop-product", "code,margin\nP,0.4\nQ,0.2\n");

    assertThat(desk.rows("select l.source_key from changed_lead c join lead l on l.id = c.lead"))
        .containsExactly("L-1");
  }

  private static String flag(TestDatabase kind, boolean flag) {
    return kind == TestDatabase.H2 ? (flag ? "TRUE" : "FALSE") : (flag ? "t" : "f");
  }

  @ParameterizedTest
  @EnumSource
  void whoWinsWithoutSayingTheAmountWinsTheLastOneAtTheRateOfThatDay(TestDatabase kind) {
    ImportDesk desk = withLeads(kind);
    desk.take(
        "closedloop-exchange-rate",
        "currency,valid_from,rate\nUSD,2026-01-01,0.9\nUSD,2026-05-01,0.8\n");
    desk.take(
        "closedloop-opportunity",
        """
        key,lead,opened_at,outcome,amount,currency
        D-1,L-1,2026-02-01T00:00:00Z,OPEN,1000,USD
        D-2,L-2,2026-02-01T00:00:00Z,OPEN,1000,USD
        D-3,L-3,2026-02-01T00:00:00Z,OPEN,1000,EUR
        """);

    desk.take(
        "closedloop-opportunity-change",
        """
        key,opportunity,kind,at,amount,currency
        C-1,D-1,WON,2026-05-20T00:00:00Z,,
        C-2,D-1,AMOUNT,2026-03-01T00:00:00Z,2000,USD
        C-3,D-3,WON,2026-05-20T00:00:00Z,,
        """);
    desk.take(
        "closedloop-opportunity", "key,lead,outcome,closed_at\nD-2,L-2,WON,2026-05-20T00:00:00Z\n");

    assertThat(desk.rows("select source_key, amount, reporting_amount from opportunity order by 1"))
        .containsExactly("D-1 200000 160000", "D-2 100000 80000", "D-3 100000 100000");
    assertThat(
            desk.rows(
                "select source_key, amount, currency, rate_on, reporting_amount from"
                    + " opportunity_change where kind = 'WON' order by 1"))
        .containsExactly(
            "C-1 200000 USD 2026-05-20 160000",
            "C-3 null null null null",
            "D-2~WON 100000 USD 2026-05-20 80000");
  }

  @ParameterizedTest
  @EnumSource
  void aDateThatIsCorrectedLeavesTheAmountInItsCurrency(TestDatabase kind) {
    ImportDesk desk = withLeads(kind);
    desk.take("closedloop-exchange-rate", "currency,valid_from,rate\nUSD,2026-01-01,0.9\n");
    win(desk, "currency", "1 1000 USD");

    desk.take(
        "closedloop-opportunity", "key,lead,outcome,closed_at\nD-1,L-1,WON,2026-03-02T00:00:00Z\n");

    assertThat(desk.rows("select closed_at, amount, currency, reporting_amount from opportunity"))
        .containsExactly("2026-03-02T00:00:00Z 100000 USD 90000");
  }

  @ParameterizedTest
  @EnumSource
  void aDealThatChangesAtTheSourceBecomesHistoryHere(TestDatabase kind) {
    ImportDesk desk = withLeads(kind);
    String header = "key,lead,opened_at,stage,outcome,closed_at,amount\n";
    desk.take("closedloop-opportunity", header + "D-1,L-1,2026-02-01T00:00:00Z,offer,OPEN,,100\n");
    desk.take("closedloop-opportunity", header + "D-1,L-1,2026-02-01T00:00:00Z,talks,OPEN,,120\n");
    desk.take(
        "closedloop-opportunity",
        header + "D-1,L-1,2026-02-01T00:00:00Z,done,WON,2026-05-01T00:00:00Z,130\n");
    desk.take(
        "closedloop-opportunity",
        header + "D-1,L-1,2026-02-01T00:00:00Z,done,WON,2026-05-02T00:00:00Z,140\n");

    assertThat(
            desk.rows(
                "select source_key, revision, at, stage, amount from opportunity_change order by id"))
        .containsExactly(
            "D-1~OPENED 0 2026-02-01T00:00:00Z offer 10000",
            "D-1~STAGE 0 2026-06-01T12:00:00Z talks null",
            "D-1~AMOUNT 0 2026-06-01T12:00:00Z null 12000",
            "D-1~WON 0 2026-05-01T00:00:00Z done 13000",
            "D-1~WON 1 2026-05-02T00:00:00Z done 14000");

    desk.at("2026-08-01T00:00:00Z");
    desk.take("closedloop-opportunity", header + "D-1,L-1,2026-02-01T00:00:00Z,again,OPEN,,90\n");

    assertThat(desk.rows("select outcome, cycle, amount, closed_at from opportunity"))
        .containsExactly("OPEN 2 9000 null");
    assertThat(desk.rows("select stage from lead where source_key = 'L-1'"))
        .containsExactly("OPPORTUNITY");
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfRecordIsTakenInOnceAndCorrectedAfterwards(TestDatabase kind) {
    ImportDesk desk = withLeads(kind);
    desk.take("closedloop-opportunity", "key,lead,outcome\nD-1,L-1,OPEN\n");
    for (String[] each :
        new String[][] {
          {"team", "code,department\nT,SALES\n", "code,department\nT,SERVICE\n"},
          {"employee", "code,name,team\nE,Anna,T\n", "code,name,team\nE,Anna B,T\n"},
          {"channel", "code,web\nmail,true\n", "code,web\nmail,false\n"},
          {"product", "code,margin\nP,0.35\n", "code,margin\nP,0.4\n"},
          {"content-offer", "code,title\nW,White\n", "code,title\nW,Black\n"},
          {"campaign", "key,channel,budget\nC1,mail,10\n", "key,channel,budget\nC1,mail,11\n"},
          {
            "exchange-rate",
            "currency,valid_from,rate\nUSD,2026-01-01,0.9\n",
            "currency,valid_from,rate\nUSD,2026-01-01,0.8\n"
          },
          {"account", "key,name,employees\nA,Alpha,5\n", "key,name,employees\nA,Alpha,6\n"},
          {
            "contact", "key,account,email\nK,A,a@b.example\n", "key,account,email\nK,,a@b.example\n"
          },
          {
            "stage-change",
            "key,lead,stage,at\nS,L-1,SALES_ACCEPTED,2026-02-02T00:00:00Z\n",
            "key,lead,stage,at\nS,L-1,SALES_ACCEPTED,2026-02-03T00:00:00Z\n"
          },
          {
            "touchpoint",
            "key,lead,at,kind,campaign\nX,L-1,2026-02-02T00:00:00Z,FORM,C1\n",
            "key,lead,at,kind,campaign\nX,L-2,2026-02-02T00:00:00Z,FORM,C1\n"
          },
          {
            "activity",
            "key,lead,at,kind\nX,L-1,2026-02-02T00:00:00Z,CALL\n",
            "key,lead,at,kind\nX,L-1,2026-02-02T00:00:00Z,EMAIL\n"
          },
          {
            "hand-off-answer",
            "key,hand_off,lead,kind,at,rating\nX,H,L-1,OFFERED,2026-02-02T00:00:00Z,3\n",
            "key,hand_off,lead,kind,at,rating\nX,H,L-1,ACCEPTED,2026-02-02T00:00:00Z,3\n"
          },
          {
            "opportunity-change",
            "key,opportunity,kind,at,amount\nX,D-1,AMOUNT,2026-02-02T00:00:00Z,5\n",
            "key,opportunity,kind,at,amount\nX,D-1,AMOUNT,2026-02-02T00:00:00Z,6\n"
          },
          {
            "spend",
            "day,amount,channel\n2026-01-01,5,mail\n",
            "day,amount,channel\n2026-01-01,6,mail\n"
          },
          {
            "traffic",
            "day,visits,channel\n2026-01-01,5,mail\n",
            "day,visits,channel\n2026-01-01,6,mail\n"
          }
        }) {
      String contract = "closedloop-" + each[0];
      assertThat(desk.take(contract, each[1])).as(each[0]).isEqualTo(new Tally(1, 1, 0, 0, 0, 0));
      assertThat(desk.take(contract, each[1])).as(each[0]).isEqualTo(new Tally(1, 0, 0, 1, 0, 0));
      assertThat(desk.take(contract, each[2])).as(each[0]).isEqualTo(new Tally(1, 0, 1, 0, 0, 0));
      assertThat(desk.take(contract, each[2])).as(each[0]).isEqualTo(new Tally(1, 0, 0, 1, 0, 0));
    }
    assertThat(desk.rows("select stage, stage_at from lead where source_key = 'L-1'"))
        .containsExactly("OPPORTUNITY 2026-01-05T09:00:00Z");
    assertThat(desk.rows("select amount from opportunity")).containsExactly("600");
    assertThat(
            desk.rows(
                "select l.source_key, t.revision, t.retracted from touchpoint t"
                    + " join lead l on l.id = t.lead order by t.revision"))
        .containsExactly(
            "L-1 0 " + flag(kind, false),
            "L-1 1 " + flag(kind, true),
            "L-2 2 " + flag(kind, false));
    assertThat(desk.rows("select revision, amount from campaign_spend order by 1"))
        .containsExactly("0 500", "1 600");
  }

  @ParameterizedTest
  @EnumSource
  void aRowOfTheSameKeyLaterInTheFileCountsAsAChange(TestDatabase kind) {
    ImportDesk desk = new ImportDesk(kind);

    Tally tally =
        desk.take(
            "closedloop-lead",
            """
            key,created_at,company
            L-1,2026-01-05T09:00:00Z,A
            L-1,2026-01-05T09:00:00Z,B
            L-1,2026-01-05T09:00:00Z,B
            """);

    assertThat(tally).isEqualTo(new Tally(3, 1, 1, 1, 0, 0));
    assertThat(desk.rows("select company from lead")).containsExactly("B");
  }

  @ParameterizedTest
  @EnumSource
  void oneBadRowCostsNoOther(TestDatabase kind) {
    ImportDesk desk = new ImportDesk(kind);

    Tally tally =
        desk.take(
            "closedloop-lead",
            """
            key,created_at,stage
            L-1,2026-01-05T09:00:00Z,
            L-2,05.01.2026,HOT
            ,2026-01-05T09:00:00Z,
            L-4,2026-01-05T09:00:00Z,,too,many
            "L
            5",2026-01-05T09:00:00Z,
            """);

    assertThat(tally).isEqualTo(new Tally(5, 2, 0, 0, 3, 0));
    assertThat(
            desk.rows(
                "select line, column_name, bad_value, reason, raw from rejected_record order by id"))
        .containsExactly(
            "3 created_at 05.01.2026 date-format L-2,05.01.2026,HOT",
            "3 stage HOT value-unknown L-2,05.01.2026,HOT",
            "4 key  value-missing ,2026-01-05T09:00:00Z,",
            "5 null null field-count L-4,2026-01-05T09:00:00Z,,too,many");
  }

  @ParameterizedTest
  @EnumSource
  void anImportThatBrokeOffGoesOnWhereItStood(TestDatabase kind) {
    ImportDesk whole = new ImportDesk(kind, 10);
    ImportDesk broken = new ImportDesk(kind, 10);
    StringBuilder file = new StringBuilder("key,created_at,company\n");
    for (int i = 1; i <= 95; i++) {
      file.append("L-").append(i % 60).append(",2026-01-05T09:00:00Z,");
      file.append(i % 7 == 0 ? "Other" : "Same").append(i % 11 == 0 ? ",extra" : "").append('\n');
    }
    Tally expected = whole.take("closedloop-lead", file.toString());

    long id = broken.register("closedloop-lead", file.toString(), false);
    AtomicInteger chunks = new AtomicInteger();
    assertThatThrownBy(
            () ->
                broken.take(
                    id,
                    () -> {
                      if (chunks.incrementAndGet() == 3) {
                        throw new IllegalStateException("power cut");
                      }
                      return false;
                    }))
        .hasMessage("power cut");
    assertThat(broken.tally(id).read()).isEqualTo(20);
    broken.intake().breakOff(id, "power cut");
    assertThat(broken.take(id, () -> broken.tally(id).read() == 50)).isFalse();
    assertThat(broken.take(id, () -> false)).isTrue();

    assertThat(broken.tally(id)).isEqualTo(expected);
    for (String query :
        List.of(
            "select source_key, company from lead order by source_key",
            "select line, reason, raw from rejected_record order by line, reason",
            "select source_key, revision from stage_change order by source_key, revision",
            "select count(*) from lead_profile")) {
      assertThat(broken.rows(query)).isEqualTo(whole.rows(query));
    }
    assertThat(broken.rows("select state, position, total_rows from file_import"))
        .containsExactly("DONE 95 95");
  }

  @ParameterizedTest
  @EnumSource
  void aTrialCountsLikeAnImportAndStoresNothing(TestDatabase kind) {
    ImportDesk desk = withLeads(kind);
    String before = everything(desk);
    String file = LEADS + "L-7,2026-01-05T09:00:00Z,,,,,,New,\nL-8,today,,,,,,,\n";
    long id = desk.register("closedloop-lead", file.replace("Westag", "Westag AG"), true);

    desk.take(id, () -> false);

    assertThat(desk.tally(id)).isEqualTo(new Tally(5, 1, 1, 2, 1, 0));
    assertThat(everything(desk)).isEqualTo(before);
    assertThat(desk.rows("select reason from rejected_record")).containsExactly("date-format");
  }

  @ParameterizedTest
  @EnumSource
  void twoImportsAtOnceDoNotHarmEachOther(TestDatabase kind) {
    ImportDesk desk = new ImportDesk(kind, 50);
    StringBuilder file = new StringBuilder("key,created_at,channel,campaign\n");
    for (int i = 1; i <= 600; i++) {
      file.append("L-").append(i).append(",2026-01-05T09:00:00Z,c").append(i % 9);
      file.append(",k").append(i % 40).append('\n');
    }

    CompletableFuture<Tally> one =
        CompletableFuture.supplyAsync(() -> desk.take("closedloop-lead", file.toString()));
    CompletableFuture<Tally> two =
        CompletableFuture.supplyAsync(() -> desk.take("closedloop-lead", file.toString()));
    Tally sum = one.join().plus(two.join());

    assertThat(sum).isEqualTo(new Tally(1200, 600, 0, 600, 0, 0));
    assertThat(desk.count("lead")).isEqualTo(600);
    assertThat(desk.count("stage_change")).isEqualTo(600);
  }

  @ParameterizedTest
  @EnumSource
  void aFileWithAForeignHeaderFailsNamingTheColumnsAndStoresNothing(TestDatabase kind) {
    ImportDesk desk = new ImportDesk(kind);

    Tally tally = desk.take("closedloop-lead", "id,date\n1,2\n");

    assertThat(tally.read()).isZero();
    assertThat(desk.rows("select state, failure_code, failure from file_import"))
        .containsExactly("FAILED columns key, created_at");
  }

  @ParameterizedTest
  @EnumSource
  void whatPeopleCorrectedStaysUntilTheSourceSaysSomethingNew(TestDatabase kind) {
    ImportDesk desk = withLeads(kind);
    String row = "key,lead,stage,at\nS,L-1,SALES_ACCEPTED,2026-02-02T00:00:00Z\n";
    desk.take("closedloop-stage-change", row);
    desk.execute(
        "insert into stage_change (id, lead, stage, at, recorded_at, source, source_key, revision,"
            + " corrects, retracted) select 900000001, lead, stage, at, recorded_at, source,"
            + " source_key, 1, id, true from stage_change where source_key = 'S'");

    assertThat(desk.take("closedloop-stage-change", row)).isEqualTo(new Tally(1, 0, 0, 1, 0, 0));
    desk.take("closedloop-stage-change", row.replace("02-02", "02-04"));

    assertThat(
            desk.rows(
                "select revision, corrects from stage_change where source_key = 'S' order by 1"))
        .last()
        .isEqualTo("2 900000001");
    assertThat(desk.rows("select stage_at from lead where source_key = 'L-1'"))
        .containsExactly("2026-02-04T00:00:00Z");
  }

  @ParameterizedTest
  @EnumSource
  void theRealFunnelIsTakenInCompletely(TestDatabase kind) {
    assumeThat(OLIST).isDirectory();
    ImportDesk desk = new ImportDesk(kind);

    assertThat(desk.take("olist-sellers", OLIST.resolve("olist_sellers_dataset.csv")))
        .isEqualTo(new Tally(3095, 3095, 0, 0, 0, 0));
    Path mqls = OLIST.resolve("olist_marketing_qualified_leads_dataset.csv");
    Path deals = OLIST.resolve("olist_closed_deals_dataset.csv");
    assertThat(desk.take("olist-mqls", mqls)).isEqualTo(new Tally(8000, 8000, 0, 0, 0, 0));
    assertThat(desk.take("olist-closed-deals", deals)).isEqualTo(new Tally(842, 842, 0, 0, 0, 463));

    assertThat(desk.take("olist-mqls", mqls)).isEqualTo(new Tally(8000, 0, 0, 8000, 0, 0));
    assertThat(desk.take("olist-closed-deals", deals)).isEqualTo(new Tally(842, 0, 0, 842, 0, 463));
    assertThat(desk.rows("select stage, count(*) from lead group by stage order by 1"))
        .containsExactly("CUSTOMER 842", "MARKETING_QUALIFIED 7158");
    assertThat(
            desk.rows(
                "select channel, count(*) from lead l join slice s on s.id = l.slice"
                    + " where channel in ('', 'unknown', 'paid_search') group by channel order by 2"))
        .containsExactly(" 60", "unknown 1099", "paid_search 1586");
    assertThat(desk.rows("select sum(reporting_amount) from opportunity"))
        .containsExactly("6178400600");
  }
}
