package org.closedloop.sync.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.closedloop.sync.contract.ColumnName;
import org.closedloop.sync.contract.ContractReader;
import org.closedloop.sync.contract.ImportContract;
import org.closedloop.sync.contract.ShippedContracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsTest {

  @TempDir Path folder;

  @Test
  void preambleAndTotalsOfAnAdReportAreNoRows() throws IOException {
    String report =
        "Campaign report\n\"1 March 2026 - 2 March 2026\"\nDay,Campaign,Cost\n"
            + "2026-03-01,Brand,\"1,234.50\"\n2026-03-02,Brand,--\nTotal: Account,,\"1,234.50\"\n";

    List<Row> rows = rows(report, StandardCharsets.UTF_8, "google-ads-campaigns");

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).line()).isEqualTo(4);
    assertThat(rows.get(0).cells()).containsExactly("2026-03-01", "Brand", "1,234.50");
    assertThat(rows.get(1).number()).isEqualTo(2);
  }

  @Test
  void aByteOrderMarkDecidesOverTheContract() throws IOException {
    String text = "\uFEFFmql_id,first_contact_date\nä,2026-03-01\n";

    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      List<Row> rows = rows(text, charset, "olist-mqls");

      assertThat(rows.get(0).cell(0)).as(charset.name()).isEqualTo("ä");
      assertThat(rows.get(0).header().columns().get(0).name()).isEqualTo("mql_id");
    }
  }

  @Test
  void aFileInAnotherCharsetIsBrokenNotGarbled() throws IOException {
    byte[] latin =
        "mql_id,first_contact_date\nä,2026-03-01\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(brokenBy(latin)).isEqualTo("charset");
  }

  @Test
  void picturesEmptyFilesAndForeignHeadersAreRefusedWithASentence() throws IOException {
    assertThat(brokenBy(new byte[0])).isEqualTo("empty");
    assertThat(brokenBy(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 1, '\n'})).isEqualTo("binary");
    assertThat(brokenBy("id,date\n1,2\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("columns");
  }

  @Test
  void theMissingColumnsAreNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), "origin,landing_page_id\na,b\n");
    BrokenFile broken =
        catchThrowableOfType(
            BrokenFile.class,
            () -> FileCheck.rowsOf(file, ShippedContracts.all().get("olist-mqls")));

    assertThat(broken.sentence(Locale.ENGLISH))
        .isEqualTo("These columns are missing: mql_id, first_contact_date.");
    assertThat(broken.sentence(Locale.GERMAN))
        .isEqualTo("Diese Spalten fehlen: mql_id, first_contact_date.");
  }

  @Test
  void columnsOfTheSameNameAreToldApart() {
    Header header = new Header(List.of("Name", "Owner", "Name"));

    assertThat(header.placeOf(new ColumnName("Name", 2))).isEqualTo(2);
    assertThat(header.columns().get(2)).hasToString("Name (2)");
  }

  @Test
  void everythingThatIsWrittenCanBeReadBack() throws IOException {
    Random random = new Random(7);
    String signs = "abcäß€ ,;\"'\t\n0.-=";
    ImportContract contract = ShippedContracts.all().get("closedloop-lead");
    List<List<String>> written = new ArrayList<>();
    StringBuilder file = new StringBuilder("a,b,c,d\n");
    for (int i = 0; i < 500; i++) {
      List<String> cells = new ArrayList<>();
      for (int c = 0; c < 4; c++) {
        StringBuilder cell = new StringBuilder(c == 0 ? "k" : "");
        for (int n = random.nextInt(6); n > 0; n--) {
          cell.append(signs.charAt(random.nextInt(signs.length())));
        }
        cells.add(cell.toString());
      }
      written.add(cells);
      file.append(CsvRows.written(cells, contract.file())).append('\n');
    }
    Path path = Files.writeString(folder.resolve("random.csv"), file);

    List<List<String>> read = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    try (Rows rows = Rows.open(path, contract.file())) {
      while (rows.hasNext()) {
        Row row = rows.next();
        read.add(Arrays.asList(row.cells()));
        lines.add(rows.line(row));
      }
    }

    assertThat(read).isEqualTo(written);
    assertThat("a,b,c,d\n" + String.join("\n", lines) + "\n").isEqualTo(file.toString());
  }

  @Test
  void aListInsideAJsonDocumentIsReadObjectByObject() throws IOException {
    List<Row> rows =
        rows(
            "{\"next\": null, \"more\": [1, {\"a\": 2}], \"d\": {\"count\": 2, \"results\": [\n"
                + "{\"ObjectID\": \"1\", \"by\": {\"name\": \"Ä\"}, \"tags\": [\"x\", \"y\"]},\n"
                + "{\"ObjectID\": 2, \"extra\": null}]}}",
            StandardCharsets.UTF_8,
            "sap-leads");

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).cells()).containsExactly("1", "Ä", "x;y");
    assertThat(rows.get(0).header().columns().get(1).name()).isEqualTo("by.name");
    assertThat(rows.get(1).cells()).containsExactly("2", "", "", "");
    assertThat(rows.get(1).line()).isEqualTo(3);
  }

  @Test
  void oneJsonObjectPerLineIsReadLineByLine() throws IOException {
    ImportContract contract =
        ContractReader.read(
            "{\"code\": \"t\", \"title\": {\"de\": \"T\", \"en\": \"T\"}, \"source\": \"t\","
                + " \"record\": \"product\", \"file\": {\"format\": \"json-lines\"},"
                + " \"fields\": {\"code\": {\"column\": \"sku\"}}}");
    Path file =
        Files.writeString(folder.resolve("p.jsonl"), "{\"sku\": \"A\"}\n\n{\"sku\": \"B\"}\n");

    try (Rows rows = Rows.open(file, contract.file())) {
      assertThat(rows.next().cell(0)).isEqualTo("A");
      assertThat(rows.next().line()).isEqualTo(3);
      assertThat(rows.hasNext()).isFalse();
    }
  }

  @Test
  void aDocumentWithoutTheListIsBroken() {
    assertThat(
            catchThrowableOfType(
                    BrokenFile.class,
                    () -> rows("{\"d\": []}", StandardCharsets.UTF_8, "sap-leads"))
                .code())
        .isEqualTo("json-list");
    assertThat(
            catchThrowableOfType(
                    BrokenFile.class, () -> rows("{\"d\": {", StandardCharsets.UTF_8, "sap-leads"))
                .code())
        .isEqualTo("json");
  }

  private String brokenBy(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("broken"), content);
    return catchThrowableOfType(
            BrokenFile.class,
            () -> FileCheck.rowsOf(file, ShippedContracts.all().get("olist-mqls")))
        .code();
  }

  private List<Row> rows(String text, Charset charset, String contract) throws IOException {
    Path file = Files.write(folder.resolve("file"), text.getBytes(charset));
    List<Row> found = new ArrayList<>();
    try (Rows rows = Rows.open(file, ShippedContracts.all().get(contract).file())) {
      rows.forEachRemaining(found::add);
    }
    return found;
  }
}
