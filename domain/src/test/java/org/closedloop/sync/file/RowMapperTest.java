package org.closedloop.sync.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.closedloop.sync.Reason;
import org.closedloop.sync.RecordKind;
import org.closedloop.sync.RowFault;
import org.closedloop.sync.SourceRecord;
import org.closedloop.sync.contract.ContractReader;
import org.closedloop.sync.contract.ImportContract;
import org.closedloop.sync.contract.ShippedContracts;
import org.junit.jupiter.api.Test;

class RowMapperTest {

  @Test
  void emptyAndUnknownChannelsStayTwoDifferentThings() {
    SourceRecord unknown = lead("1", "2018-02-01", "page", "unknown");
    SourceRecord empty = lead("2", "2018-02-01", "page", "");

    assertThat(unknown.textOrEmpty(RecordKind.LEAD.field("channel"))).isEqualTo("unknown");
    assertThat(empty.textOrEmpty(RecordKind.LEAD.field("channel"))).isEmpty();
    assertThat(empty.instant(RecordKind.LEAD.field("created_at")))
        .isEqualTo(Instant.parse("2018-02-01T00:00:00Z"));
    assertThat(empty.text(RecordKind.LEAD.field("stage"))).isEqualTo("MARKETING_QUALIFIED");
  }

  private static SourceRecord lead(String... cells) {
    Header header =
        new Header(List.of("mql_id", "first_contact_date", "landing_page_id", "origin"));
    RowMapper mapper = new RowMapper(ShippedContracts.all().get("olist-mqls"));
    return mapper.map(new Row(header, 1, 2, cells)).main();
  }

  @Test
  void aValueMapTranslatesKnownTextsAndLeavesTheRest() {
    String plain = "\"channel\": {\"column\": \"q\", \"values\": {\"Ads\": \"paid\"}}";
    String falling =
        "\"channel\": {\"column\": \"q\", \"values\": {\"Ads\": \"paid\", \"\": \"direct\"},"
            + " \"default\": \"other\"}";

    assertThat(channel(plain, "Ads")).isEqualTo("paid");
    assertThat(channel(plain, "LI-Ads-Q4")).isEqualTo("LI-Ads-Q4");
    assertThat(channel(falling, "LI-Ads-Q4")).isEqualTo("other");
    assertThat(channel(falling, "")).isEqualTo("direct");
    assertThat(channel("\"channel\": {\"column\": \"q\", \"default\": \"x\"}", "")).isEqualTo("x");
    assertThat(channel("\"channel\": {\"column\": \"q\", \"transform\": [\"lower\"]}", "A "))
        .isEqualTo("a");
    assertThat(channel("\"channel\": {\"column\": \"q\", \"split\": \";\"}", ";b;c"))
        .isEqualTo("b");
    assertThat(channel("\"channel\": {\"columns\": [\"zz\", \"q\"]}", "b")).isEqualTo("b");
    assertThat(channel("\"channel\": {\"columns\": [\"id\", \"q\"], \"join\": \"-\"}", "b"))
        .isEqualTo("7-b");
    assertThat(channel("\"channel\": {\"column\": \"q\", \"strip\": [\"EUR\"]}", "5 EUR"))
        .isEqualTo("5");
  }

  private static String channel(String field, String cell) {
    return mapped(field, List.of("id", "at", "q"), "7", "2026-03-01", cell)
        .main()
        .textOrEmpty(RecordKind.LEAD.field("channel"));
  }

  @Test
  void columnsNobodyNamesAreKeptAsAttributes() {
    MappedRow row =
        mapped(
            "\"channel\": {\"column\": \"q\"}",
            List.of("id", "at", "q", "note", "x", "x"),
            "7",
            "2026-03-01",
            "a",
            "ruft zurück",
            "",
            "2");

    assertThat(row.main().attributes())
        .containsOnly(entry("note", "ruft zurück"), entry("x (2)", "2"));
  }

  @Test
  void everyFaultOfARowIsReportedWithColumnValueAndReason() {
    MappedRow row =
        mapped(
            "\"excluded\": {\"column\": \"q\"}",
            List.of("id", "at", "q"),
            "",
            "31.02.2026",
            "maybe");

    assertThat(row.isRejected()).isTrue();
    assertThat(row.main()).isNull();
    assertThat(row.faults())
        .extracting(RowFault::column, RowFault::value, RowFault::reason)
        .containsExactly(
            tuple("id", "", Reason.VALUE_MISSING),
            tuple("at", "31.02.2026", Reason.DATE_FORMAT),
            tuple("q", "maybe", Reason.FLAG_UNKNOWN));
  }

  @Test
  void aRowWithMoreFieldsThanTheHeaderIsRejectedUnlessTheyAreEmpty() {
    String field = "\"channel\": {\"column\": \"q\"}";

    assertThat(mapped(field, List.of("id", "at", "q"), "7", "2026-03-01", "a", "b").faults())
        .extracting(RowFault::reason)
        .containsExactly(Reason.FIELD_COUNT);
    assertThat(mapped(field, List.of("id", "at", "q"), "7", "2026-03-01", "a", "", "").isRejected())
        .isFalse();
    assertThat(mapped(field, List.of("id", "at", "q"), "7", "2026-03-01").isRejected()).isFalse();
  }

  @Test
  void lifecycleDatesOfOneRowBecomeStageChanges() {
    Header header =
        new Header(
            List.of(
                "Record ID",
                "Create Date",
                "Became a Lead Date",
                "Became a Marketing Qualified Lead Date",
                "Date entered \"Opportunity (Lifecycle Stage Pipeline)\""));
    RowMapper mapper = new RowMapper(ShippedContracts.all().get("hubspot-contacts-lifecycle"));

    MappedRow row =
        mapper.map(
            new Row(
                header,
                1,
                2,
                new String[] {
                  "51", "2026-01-05 10:00", "2026-01-05 10:00", "", "2026-03-01 8:00"
                }));

    assertThat(row.main().text(RecordKind.LEAD.field("stage"))).isEqualTo("INQUIRY");
    assertThat(row.further()).hasSize(1);
    SourceRecord change = row.further().get(0);
    assertThat(change.key()).isEqualTo("51#LEAD");
    assertThat(change.instant(RecordKind.STAGE_CHANGE.field("at")))
        .isEqualTo(Instant.parse("2026-01-05T09:00:00Z"));
    assertThat(row.faults())
        .extracting(RowFault::column, RowFault::reason, RowFault::warning)
        .containsExactly(
            tuple(
                "Date entered \"Opportunity (Lifecycle Stage Pipeline)\"",
                Reason.FURTHER_RECORD_LEFT_OUT,
                true));
  }

  @Test
  void theFingerprintChangesWithAnyValueAndOnlyThen() {
    String field = "\"channel\": {\"column\": \"q\"}";
    List<String> header = List.of("id", "at", "q", "note");
    long first = mapped(field, header, "7", "2026-03-01", "a", "n").main().digest();

    assertThat(mapped(field, header, "7", "2026-03-01", "a", "n").main().digest()).isEqualTo(first);
    assertThat(mapped(field, header, "7", "2026-03-02", "a", "n").main().digest())
        .isNotEqualTo(first);
    assertThat(mapped(field, header, "7", "2026-03-01", "", "n").main().digest())
        .isNotEqualTo(first);
    assertThat(mapped(field, header, "7", "2026-03-01", "a", "m").main().digest())
        .isNotEqualTo(first);
  }

  @Test
  void aRecordWithoutAKeyOfItsOwnIsNamedByWhatTellsItApart() {
    ImportContract contract = ShippedContracts.all().get("closedloop-spend");
    Header header = new Header(List.of("day", "amount", "channel", "campaign"));
    RowMapper mapper = new RowMapper(contract);

    MappedRow row =
        mapper.map(new Row(header, 1, 2, new String[] {"2026-03-01", "12.50", "mail", "C1"}));
    MappedRow wide =
        mapper.map(
            new Row(
                header,
                2,
                3,
                new String[] {"2026-03-01", "12.50", "m".repeat(100), "c".repeat(100)}));

    assertThat(row.main().key()).isEqualTo("2026-03-01|mail|C1|");
    assertThat(wide.main().key()).hasSize(200);
    Header sided = new Header(List.of("day", "amount", "side"));
    assertThat(
            mapper
                .map(new Row(sided, 3, 4, new String[] {"2026-03-01", "90", "SALES"}))
                .main()
                .key())
        .isEqualTo("2026-03-01||||SALES");
    assertThat(mapper.map(new Row(sided, 4, 5, new String[] {"2026-03-01", "90", ""})).main().key())
        .isEqualTo("2026-03-01|||");
  }

  private static MappedRow mapped(String field, List<String> header, String... cells) {
    ImportContract contract =
        ContractReader.read(
            "{\"code\": \"t\", \"title\": {\"de\": \"T\", \"en\": \"T\"}, \"source\": \"t\","
                + " \"record\": \"lead\", \"file\": {}, \"fields\": {\"key\": {\"column\": \"id\"},"
                + " \"created_at\": {\"column\": \"at\"}, "
                + field
                + "}}");
    return new RowMapper(contract).map(new Row(new Header(header), 1, 2, cells));
  }
}
