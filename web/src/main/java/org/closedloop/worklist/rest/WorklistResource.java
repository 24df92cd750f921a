package org.closedloop.worklist.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.closedloop.report.service.FinishedFile;
import org.closedloop.worklist.service.WorklistService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own work as a workbook to fill in on the way. */
@Path("/worklist.xlsx")
@RequestScoped
@Tag(name = "Lists")
public class WorklistResource {

  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject private WorklistService worklists;

  @GET
  @Produces(XLSX)
  @Operation(
      summary = "The caller's work as a workbook to fill in; it is brought back on the page",
      description = "At most 500 rows, the most urgent ones.")
  @Parameter(name = "days", description = "of today and so many days after it; 6 without")
  @Parameter(name = "lang", description = "de or en")
  public Response file(
      @QueryParam("days") @DefaultValue("6") int days,
      @QueryParam("lang") @DefaultValue("de") String lang) {
    FinishedFile file = worklists.file(days, lang.equals("en") ? Locale.ENGLISH : Locale.GERMAN);
    return Response.ok(file.content(), XLSX)
        .header(HttpHeaders.CONTENT_LENGTH, file.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + '"')
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }
}
