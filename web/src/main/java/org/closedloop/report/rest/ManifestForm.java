package org.closedloop.report.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.closedloop.kpi.Basis;
import org.closedloop.report.service.KeptFile;
import org.closedloop.report.service.Manifest;
import org.closedloop.report.service.Occasion;
import org.closedloop.report.service.SheetFacts;

/** From what a workbook was made, as other systems read it. */
@JsonbPropertyOrder({
  "id",
  "report",
  "month",
  "language",
  "run",
  "asOf",
  "knownAt",
  "zone",
  "currency",
  "bases",
  "agreements",
  "models",
  "cells",
  "hash",
  "madeBy",
  "madeAt",
  "occasion",
  "bytes",
  "deletedAt",
  "sheets",
  "definitions"
})
public record ManifestForm(
    long id,
    String report,
    String month,
    String language,
    int run,
    LocalDate asOf,
    Instant knownAt,
    String zone,
    String currency,
    List<String> bases,
    List<String> agreements,
    List<String> models,
    long cells,
    String hash,
    String madeBy,
    Instant madeAt,
    String occasion,
    Long bytes,
    Instant deletedAt,
    List<SheetForm> sheets,
    Map<String, String> definitions) {

  /** One sheet and the proof of its values. */
  @JsonbPropertyOrder({"code", "name", "rows", "cells", "fingerprint"})
  public record SheetForm(String code, String name, long rows, long cells, String fingerprint) {

    static SheetForm of(SheetFacts sheet) {
      return new SheetForm(
          sheet.code(), sheet.name(), sheet.rows(), sheet.cells(), sheet.fingerprint());
    }
  }

  /**
   * @param file null for workbooks from before files were kept
   */
  static ManifestForm of(Manifest manifest, KeptFile file) {
    return new ManifestForm(
        manifest.id(),
        manifest.report(),
        manifest.frame().period().month().toString(),
        manifest.frame().language().getLanguage(),
        manifest.frame().run().id(),
        manifest.asOf(),
        manifest.frame().run().knownAt(),
        manifest.frame().run().zone().getId(),
        manifest.frame().currency(),
        List.of(Basis.COHORT.code(), Basis.PERIOD.code()),
        manifest.frame().grounds().agreements(),
        manifest.frame().grounds().models(),
        manifest.proof().cells(),
        manifest.proof().hash(),
        manifest.madeBy(),
        manifest.madeAt(),
        (file == null ? Occasion.DEMAND : file.occasion()).name(),
        file == null ? null : file.bytes(),
        file == null ? null : file.deletedAt(),
        manifest.proof().sheets().stream().map(SheetForm::of).toList(),
        manifest.definitions());
  }
}
