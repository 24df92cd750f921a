package org.closedloop.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import org.closedloop.sync.RecordKind;
import org.junit.jupiter.api.Test;

class ContractReaderTest {

  @Test
  void aContractSaysHowColumnsBecomeFields() {
    ImportContract contract =
        ContractReader.read(
            """
            {"code": "our-leads", "title": {"de": "Unsere Leads", "en": "Our leads"},
             "source": "automation", "record": "lead",
             "file": {"delimiter": ";", "decimal": ",", "thousands": ".",
                      "dateTime": "dd.MM.yyyy HH:mm", "zone": "Europe/Berlin"},
             "fields": {"key": {"column": "id"}, "created_at": {"column": "erstellt"},
                        "channel": {"column": "quelle", "values": {"Ads": "paid_search"},
                                    "default": "other"}}}
            """);

    assertThat(contract.title(Locale.GERMANY)).isEqualTo("Unsere Leads");
    assertThat(contract.main().kind()).isEqualTo(RecordKind.LEAD);
    assertThat(contract.file().delimiter()).isEqualTo(';');
    assertThat(contract.main().fields().get("channel").values())
        .containsEntry("Ads", "paid_search");
    assertThat(contract.attributes()).isEqualTo(Attributes.REST);
  }

  @Test
  void everyFaultIsReportedWithItsPlace() {
    List<String> faults =
        faultsOf(
            """
            {"code": "Our Leads", "title": {"de": "Leads"}, "source": "crm", "record": "lead",
             "file": {"delimiter": "ab", "charset": "klingon", "zone": "Europe/Atlantis",
                      "dateTime": "qqqqqqq", "decimals": ","},
             "fields": {"key": {"column": "id", "constant": "x"},
                        "colour": {"column": "c"},
                        "stage": {"column": "s", "values": {"new/old": "NEW"}},
                        "excluded": {"constant": "perhaps"},
                        "channel": {"column": "c", "format": "yyyy"},
                        "owner": {"column": "@name"}}}
            """);

    assertThat(faults)
        .containsExactlyInAnyOrder(
            "/code code-form",
            "/title/en member-missing",
            "/file/delimiter not-one-sign",
            "/file/charset charset-unknown",
            "/file/zone zone-unknown",
            "/file/dateTime pattern-unknown",
            "/file/decimals member-unknown",
            "/fields/key column-or-constant",
            "/fields/colour field-unknown",
            "/fields/created_at field-missing",
            "/fields/stage/values/new~1old text-unreadable",
            "/fields/excluded/constant text-unreadable",
            "/fields/channel/format not-for-field",
            "/fields/owner/column needs-unpivot");
  }

  @Test
  void everyFaultHasASentenceInBothLanguages() {
    ContractRefused refused =
        catchThrowableOfType(
            ContractRefused.class,
            () -> ContractReader.read("{\"code\": 7, \"records\": [], \"file\": []}"));

    assertThat(refused.faults())
        .isNotEmpty()
        .allSatisfy(
            fault -> {
              assertThat(fault.sentence(Locale.GERMAN)).isNotBlank();
              assertThat(fault.sentence(Locale.ENGLISH))
                  .isNotEqualTo(fault.sentence(Locale.GERMAN));
            });
  }

  @Test
  void whatIsNoJsonIsOneFaultOfTheDocument() {
    assertThat(faultsOf("code: x")).containsExactly(" no-json");
    assertThat(faultsOf("[]")).containsExactly(" no-object");
  }

  @Test
  void aContractStandsUnderItsOwnCode() {
    String body = ShippedContracts.all().get("olist-mqls").body();

    assertThat(ContractReader.read(body, "olist-mqls").code()).isEqualTo("olist-mqls");
    ContractRefused refused =
        catchThrowableOfType(ContractRefused.class, () -> ContractReader.read(body, "other"));
    assertThat(refused.faults()).extracting(ContractFault::code).containsExactly("code-differs");
  }

  private static List<String> faultsOf(String body) {
    ContractRefused refused =
        catchThrowableOfType(ContractRefused.class, () -> ContractReader.read(body));
    return refused.faults().stream().map(fault -> fault.path() + " " + fault.code()).toList();
  }
}
