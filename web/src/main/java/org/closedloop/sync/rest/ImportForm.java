package org.closedloop.sync.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.Locale;
import org.closedloop.sync.service.ImportView;

/**
 * An import as other systems see it.
 *
 * @param position how many rows of the file are done
 * @param total how many rows the file has; null until it was looked through
 * @param failure what is wrong with the file as a whole, or null
 */
@JsonbPropertyOrder({
  "id",
  "contract",
  "file",
  "state",
  "read",
  "created",
  "changed",
  "unchanged",
  "rejected",
  "warnings",
  "position",
  "total",
  "startedAt",
  "endedAt",
  "failure"
})
public record ImportForm(
    long id,
    String contract,
    String file,
    String state,
    long read,
    long created,
    long changed,
    long unchanged,
    long rejected,
    long warnings,
    long position,
    Long total,
    Instant startedAt,
    Instant endedAt,
    String failure) {

  static ImportForm of(ImportView view, Locale language) {
    return new ImportForm(
        view.id(),
        view.contract(),
        view.fileName(),
        view.state().name(),
        view.read(),
        view.created(),
        view.changed(),
        view.unchanged(),
        view.rejected(),
        view.warnings(),
        view.position(),
        view.total(),
        view.startedAt(),
        view.endedAt(),
        view.failure(language));
  }
}
