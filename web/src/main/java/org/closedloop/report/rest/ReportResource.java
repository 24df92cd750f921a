package org.closedloop.report.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import org.closedloop.report.service.BadWorkbookOrder;
import org.closedloop.report.service.FinishedFile;
import org.closedloop.report.service.WorkbookOrder;
import org.closedloop.report.service.WorkbookService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The monthly report as an Excel workbook. */
@Path("/reports")
@RequestScoped
@Tag(name = "Reports")
public class ReportResource {

  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  static final String PPTX =
      "application/vnd.openxmlformats-officedocument.presentationml.presentation";

  @Inject private WorkbookService workbooks;
  @Context private HttpHeaders headers;

  @GET
  @Path("/{code}.xlsx")
  @Produces(XLSX)
  @Operation(
      summary = "The workbook of a month, as known in any published run",
      description =
          "Report code: management. Equal run, month and language give equal cells. 404: no such"
              + " report or run; 409: a cell is not what its postings add up to, no workbook is"
              + " made; 422: a parameter makes no sense.")
  public Response workbook(
      @PathParam("code") String code,
      @Parameter(description = "2026-10; default the last month that is over") @QueryParam("month")
          String month,
      @Parameter(description = "de or en; default as the call accepts") @QueryParam("lang")
          String language,
      @Parameter(description = "a published run; default the newest") @QueryParam("run")
          String run) {
    FinishedFile workbook =
        workbooks.make(new WorkbookOrder(code, month(month), language(language), run(run)));
    return file(workbook, XLSX);
  }

  @GET
  @Path("/{code}.pptx")
  @Produces(PPTX)
  @Operation(
      summary = "The slides of the monthly meeting, as known in any published run",
      description =
          "The figures of the workbook with native charts. Report code: management. 404: no such"
              + " report or run; 422: a parameter makes no sense.")
  public Response slides(
      @PathParam("code") String code,
      @Parameter(description = "2026-10; default the last month that is over") @QueryParam("month")
          String month,
      @Parameter(description = "de or en; default as the call accepts") @QueryParam("lang")
          String language,
      @Parameter(description = "a published run; default the newest") @QueryParam("run")
          String run) {
    return file(
        workbooks.slides(new WorkbookOrder(code, month(month), language(language), run(run))),
        PPTX);
  }

  static Response file(FinishedFile file, String type) {
    return Response.ok(file.content(), type)
        .header(HttpHeaders.CONTENT_LENGTH, file.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + '"')
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  private static YearMonth month(String text) {
    try {
      return isMissing(text) ? null : YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw new BadWorkbookOrder("month", text, "2026-10");
    }
  }

  private static Integer run(String text) {
    try {
      return isMissing(text) ? null : Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw new BadWorkbookOrder("run", text, "1");
    }
  }

  /** German unless the call wants English, as everywhere else. */
  private Locale language(String text) {
    if (isMissing(text)) {
      Locale wished = headers.getAcceptableLanguages().get(0);
      return wished.getLanguage().equals("en") ? Locale.ENGLISH : Locale.GERMAN;
    }
    return switch (text) {
      case "de" -> Locale.GERMAN;
      case "en" -> Locale.ENGLISH;
      default -> throw new BadWorkbookOrder("lang", text, "de");
    };
  }

  private static boolean isMissing(String text) {
    return text == null || text.isBlank();
  }
}
