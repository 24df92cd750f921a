package org.closedloop.search.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.closedloop.campaign.Dimensions;
import org.closedloop.campaign.SliceCache;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.Transaction;
import org.closedloop.organisation.Role;
import org.closedloop.search.SearchIndexes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SearchQueryTest {

  private static final String ACCOUNT = "ACCOUNT Nordwerk Kälte GmbH";

  private static final OffsetDateTime NOW =
      Instant.parse("2026-11-20T09:00:00Z").atOffset(ZoneOffset.UTC);

  /** A company with a few records that begin alike. */
  private static final class Desk {
    private final DataSource database;

    Desk(TestDatabase kind) {
      database = kind.empty();
      Transaction.run(database, SearchIndexes::create);
      Transaction.run(database, SearchIndexes::create); // a second start changes nothing
      int slice = new SliceCache(database).idOf(Dimensions.NONE);
      lead(1, "L-1", "Nordwerk Kälte GmbH", "Anke Thomsen", "anke@nordwerk.example", slice);
      lead(2, "L-2", "Nordlicht AG", "Jörg Petersen", null, slice);
      lead(3, "L-3", null, "Nora von der Heide", "nora@example.org", slice);
      lead(4, "N-4", "100% Käse_Werk", null, null, slice);
      run(
          "insert into account (id, source, source_key, name, city, recorded_at, version)"
              + " values (1, 1, 'A-1', 'Nordwerk Kälte GmbH', 'Kiel', ?, 0)",
          NOW);
      run(
          "insert into contact (id, source, source_key, account_id, name, email, job_title,"
              + " recorded_at, version) values (1, 1, 'C-1', 1, 'Olaf Brandt',"
              + " 'o.brandt@nordwerk.example', 'Geschäftsführer', ?, 0)",
          NOW);
      run(
          "insert into opportunity (id, lead, source, source_key, name, opened_at, recorded_at,"
              + " outcome, version) values (1, 1, 1, 'O-1', 'Nordwerk Kühlhaus 2', ?, ?, 'OPEN', 0)",
          NOW,
          NOW);
      run(
          "insert into campaign (id, source, source_key, code, name, channel, recorded_at, version)"
              + " values (1, 1, 'K-1', 'messe', 'Nordmesse Herbst', 'fair', ?, 0)",
          NOW);
    }

    private void lead(long id, String key, String company, String person, String email, int slice) {
      run(
          "insert into lead (id, source, source_key, company, person, email, created_at,"
              + " recorded_at, stage, stage_at, furthest, slice, version)"
              + " values (?, 1, ?, ?, ?, ?, ?, ?, 'LEAD', ?, 'LEAD', ?, 0)",
          id,
          key,
          company,
          person,
          email,
          NOW,
          NOW,
          NOW,
          slice);
    }

    private void run(String command, Object... values) {
      Transaction.run(database, connection -> execute(connection, command, values));
    }

    private static void execute(Connection connection, String command, Object... values)
        throws SQLException {
      try (PreparedStatement statement = connection.prepareStatement(command)) {
        for (int i = 0; i < values.length; i++) {
          statement.setObject(i + 1, values[i]);
        }
        statement.execute();
      }
    }

    List<String> find(String text, Predicate<String> roles) {
      return new SearchQuery(database, roles)
          .find(text, 5).stream().map(hit -> hit.kind() + " " + hit.name()).toList();
    }

    List<String> find(String text) {
      return find(text, Role.SALES::equals);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatBeginsLikeTheWordsIsFoundWhateverItIs(TestDatabase kind) {
    Desk desk = new Desk(kind);

    assertThat(desk.find("nORdw"))
        .containsExactly(
            "LEAD Nordwerk Kälte GmbH",
            "ACCOUNT Nordwerk Kälte GmbH",
            "OPPORTUNITY Nordwerk Kühlhaus 2");
    assertThat(desk.find("nord")).hasSize(5).contains("CAMPAIGN Nordmesse Herbst");
    assertThat(desk.find(" thom")).containsExactly("LEAD Nordwerk Kälte GmbH");
    assertThat(desk.find("heide")).containsExactly("LEAD Nora von der Heide");
    assertThat(desk.find("anke@")).containsExactly("LEAD Nordwerk Kälte GmbH");
    assertThat(desk.find("l-")).hasSize(3);
    assertThat(desk.find("brandt")).containsExactly("CONTACT Olaf Brandt");
    assertThat(desk.find("o.brandt@nordwerk.example")).containsExactly("CONTACT Olaf Brandt");
    assertThat(desk.find("messe")).containsExactly("CAMPAIGN Nordmesse Herbst");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aCompanyIsFoundByALaterWordOfItsName(TestDatabase kind) {
    Desk desk = new Desk(kind);

    assertThat(desk.find("Kälte")).containsExactly("LEAD Nordwerk Kälte GmbH", ACCOUNT);
    assertThat(desk.find("kälte gm")).containsExactly("LEAD Nordwerk Kälte GmbH", ACCOUNT);
    assertThat(desk.find("gmbh")).containsExactly(ACCOUNT);
    assertThat(desk.find("kühlhaus")).containsExactly("OPPORTUNITY Nordwerk Kühlhaus 2");
    assertThat(desk.find("herbst")).containsExactly("CAMPAIGN Nordmesse Herbst");
    assertThat(desk.find("älte")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void signsOfTheSearchLanguageAreOrdinaryLetters(TestDatabase kind) {
    Desk desk = new Desk(kind);

    assertThat(desk.find("100%")).containsExactly("LEAD 100% Käse_Werk");
    assertThat(desk.find("n_rd")).isEmpty();
    assertThat(desk.find("%%")).isEmpty();
    assertThat(desk.find("n")).isEmpty();
    assertThat(desk.find(null)).isEmpty();
    assertThat(desk.find("x".repeat(101))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aKeyIsFoundAsPagesShowIt(TestDatabase kind) {
    SearchQuery search = new SearchQuery(new Desk(kind).database, role -> true);

    assertThat(search.find("closedloop:L-1", 5)).extracting(Hit::key).contains("closedloop:L-1");
    assertThat(search.find("ClosedLoop:o-1", 5))
        .extracting(Hit::kind)
        .contains(HitKind.OPPORTUNITY);
    assertThat(search.find("elsewhere:L-1", 5)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anotherSystemFindsLeadsOnlyAndWithoutARoleNothingIsFound(TestDatabase kind) {
    Desk desk = new Desk(kind);

    assertThat(desk.find("nordw", Role.INTEGRATION::equals))
        .containsExactly("LEAD Nordwerk Kälte GmbH");
    assertThat(desk.find("nordw", role -> false)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aContactLeadsToTheCompanyAndTheWholeWordComesFirst(TestDatabase kind) {
    Desk desk = new Desk(kind);
    SearchQuery query = new SearchQuery(desk.database, Role.SALES::equals);

    Hit contact = query.find("olaf", 5).get(0);
    assertThat(contact.key()).isEqualTo("closedloop:A-1");
    assertThat(contact.detail()).isEqualTo("Geschäftsführer · Nordwerk Kälte GmbH");
    assertThat(query.find("nordlicht ag", 5).get(0).name()).isEqualTo("Nordlicht AG");
    assertThat(query.find("nord", 1).stream().filter(hit -> hit.kind() == HitKind.LEAD))
        .extracting(Hit::name)
        .containsExactly("Nordlicht AG");
  }
}
