package org.closedloop.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.closedloop.sync.contract.ContractReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractGuideTest {

  private static final Path GUIDE = Path.of("../docs/import-contracts.md");

  @ParameterizedTest
  @EnumSource
  void theGuideListsEveryField(RecordKind kind) throws IOException {
    String guide = Files.readString(GUIDE);
    int start = guide.indexOf("### `" + kind.code() + "`");
    int end = guide.indexOf("\n#", start + 1);

    assertThat(start).isPositive();
    assertThat(guide.substring(start, end).lines().filter(line -> line.startsWith("| `")))
        .extracting(line -> line.substring(3, line.indexOf('`', 3)))
        .containsExactlyElementsOf(kind.fields().stream().map(RecordField::name).toList());
  }

  @Test
  void theExampleOfTheGuideIsAContract() throws IOException {
    String guide = Files.readString(GUIDE);
    int start = guide.indexOf("```json") + "```json".length();

    assertThat(ContractReader.read(guide.substring(start, guide.indexOf("```", start))).code())
        .isEqualTo("our-contacts");
  }
}
