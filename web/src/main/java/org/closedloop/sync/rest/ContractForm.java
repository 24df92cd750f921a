package org.closedloop.sync.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Map;
import org.closedloop.sync.contract.ImportContract;
import org.closedloop.sync.contract.ShippedContracts;

/**
 * An import contract in a list.
 *
 * @param record the kind of the row's own record
 * @param shipped whether it is one that came with the application, unchanged
 */
@JsonbPropertyOrder({"code", "title", "source", "record", "shipped"})
public record ContractForm(
    String code, Map<String, String> title, String source, String record, boolean shipped) {

  static ContractForm of(ImportContract contract) {
    ImportContract shipped = ShippedContracts.all().get(contract.code());
    return new ContractForm(
        contract.code(),
        Map.of("de", contract.titleDe(), "en", contract.titleEn()),
        contract.source(),
        contract.main().kind().code(),
        shipped != null && shipped.body().equals(contract.body()));
  }
}
