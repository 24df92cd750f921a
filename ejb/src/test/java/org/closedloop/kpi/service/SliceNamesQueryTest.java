package org.closedloop.kpi.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.closedloop.database.TestDatabase;
import org.closedloop.kpi.Dimension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SliceNamesQueryTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void valuesAreNamedAndNewOnesAppearAtOnce(TestDatabase kind) throws SQLException {
    SmallLedger ledger = SmallLedger.on(kind);
    ledger.slice("b", "", "north");
    ledger.slice("a", "", "north");
    ledger.slice("a", "", "");
    execute(ledger, "delete from channel");
    execute(ledger, "insert into channel (code, name_de, name_en) values ('a', 'Messe', 'Fair')");
    SliceNamesQuery names = new SliceNamesQuery(ledger.database());

    assertThat(names.names(Dimension.CHANNEL, Locale.GERMAN, 10))
        .isEqualTo(Map.of("a", "Messe", "b", "b"))
        .extractingFromEntries(Map.Entry::getKey)
        .containsExactly("a", "b");
    assertThat(names.names(Dimension.REGION, Locale.GERMAN, 10).keySet())
        .containsExactly("", "north");

    ledger.slice("c", "", "south");
    execute(ledger, "update channel set name_en = 'Trade fair'");

    assertThat(names.names(Dimension.CHANNEL, Locale.ENGLISH, 10))
        .isEqualTo(Map.of("a", "Trade fair", "b", "b", "c", "c"));
    assertThat(names.names(Dimension.CHANNEL, Locale.ENGLISH, 2).keySet())
        .containsExactly("a", "b");
    assertThat(List.copyOf(names.names(Dimension.REGION, Locale.GERMAN, 10).keySet()))
        .isEqualTo(List.of("", "north", "south"));
  }

  private static void execute(SmallLedger ledger, String sql) throws SQLException {
    try (Connection connection = ledger.database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
