package org.closedloop.sync.service;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.closedloop.organisation.Role;

/** Writes refused values as a CSV file, page by page. */
@Stateless
@RolesAllowed({Role.CONTROLLER, Role.ADMIN, Role.INTEGRATION, Role.MARKETING_LEAD})
public class RejectedFileQuery {

  private static final int PAGE = 2_000;
  private static final String DANGEROUS = "=+-@\t\r";

  @Inject private ImportQuery imports;

  /** The refused values of an import: line, column, value, reason in words, the row, its code. */
  public void write(long id, boolean warnings, Locale language, Writer into) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(into);
    csv.writeRecord("line", "column", "value", "reason", "row", "code");
    RejectedCursor after = RejectedCursor.START;
    List<RejectedValue> page = imports.rejected(id, warnings, after, PAGE);
    while (!page.isEmpty()) {
      for (RejectedValue value : page) {
        csv.writeRecord(
            String.valueOf(value.line()),
            safe(value.column()),
            safe(value.value()),
            value.sentence(language),
            safe(value.row()),
            value.reason());
      }
      RejectedValue last = page.get(page.size() - 1);
      after = new RejectedCursor(last.line(), last.id());
      page = imports.rejected(id, warnings, after, PAGE);
    }
    csv.flush();
  }

  /** A spreadsheet takes such a text for a formula; the apostrophe keeps it a text. */
  private static String safe(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
