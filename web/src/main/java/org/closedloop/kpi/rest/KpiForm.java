package org.closedloop.kpi.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Fingerprint;
import org.closedloop.kpi.Kpi;
import org.closedloop.text.Messages;

/**
 * A figure of the catalogue as other systems read it.
 *
 * @param labels the name by language
 * @param fingerprint equal for two versions that calculate alike
 * @param bases the usual one first
 * @param slices by what the figure can be cut
 * @param signed whether both sides have signed the definition as it is
 * @param attributes whether it can be cut by {@code attribute.<column>} too
 */
@JsonbPropertyOrder({
  "code",
  "version",
  "labels",
  "definition",
  "formula",
  "source",
  "unit",
  "group",
  "signal",
  "bases",
  "slices",
  "attributes",
  "fingerprint",
  "signed"
})
public record KpiForm(
    String code,
    int version,
    Map<String, String> labels,
    Map<String, String> definition,
    Map<String, String> formula,
    Map<String, String> source,
    String unit,
    String group,
    String signal,
    List<String> bases,
    List<String> slices,
    boolean attributes,
    String fingerprint,
    boolean signed) {

  static KpiForm of(Kpi kpi, Set<String> unsigned) {
    return new KpiForm(
        kpi.code(),
        kpi.version(),
        inBothLanguages(kpi, ""),
        inBothLanguages(kpi, ".definition"),
        inBothLanguages(kpi, ".formula"),
        inBothLanguages(kpi, ".source"),
        kpi.unit().code(),
        kpi.group().code(),
        kpi.signal().code(),
        kpi.definition().bases().stream().map(Basis::code).toList(),
        kpi.slices().stream().map(Dimension::code).toList(),
        kpi.isOfLeads(),
        Fingerprint.of(kpi).hex(),
        !unsigned.contains(kpi.code()));
  }

  private static Map<String, String> inBothLanguages(Kpi kpi, String what) {
    String key = "kpi." + kpi.code() + what;
    return Map.of(
        "de", Messages.in(Locale.GERMAN).getString(key),
        "en", Messages.in(Locale.ENGLISH).getString(key));
  }
}
