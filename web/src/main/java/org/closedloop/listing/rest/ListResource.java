package org.closedloop.listing.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.closedloop.listing.service.FileFormat;
import org.closedloop.listing.service.ListExportService;
import org.closedloop.listing.service.ListOrder;
import org.closedloop.report.service.FinishedFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The lists of the application as files. */
@Path("/lists")
@RequestScoped
@Tag(name = "Lists")
public class ListResource {

  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  static final String CSV = "text/csv";

  @Inject private ListExportService lists;
  @Context private UriInfo uri;
  @Context private HttpHeaders headers;

  @GET
  @Path("/{code}.xlsx")
  @Produces(XLSX)
  @Operation(
      summary = "A list as a workbook: all of its rows, with a sheet that says where it comes from",
      description =
          "Lists: leads, opportunities, accounts, campaigns, hand-offs. Further parameters are"
              + " those of the page: filters, sort, dir. 404: no such list.")
  @Parameter(name = "columns", in = ParameterIn.QUERY, description = "company,stage,owner ...")
  @Parameter(name = "lang", in = ParameterIn.QUERY, description = "de or en")
  public Response workbook(@PathParam("code") String code) {
    return file(code, FileFormat.XLSX, XLSX);
  }

  @GET
  @Path("/{code}.csv")
  @Produces(CSV)
  @Operation(summary = "A list as comma-separated values (RFC 4180), all of its rows")
  @Parameter(name = "columns", in = ParameterIn.QUERY, description = "company,stage,owner ...")
  @Parameter(name = "lang", in = ParameterIn.QUERY, description = "de or en")
  public Response lines(@PathParam("code") String code) {
    return file(code, FileFormat.CSV, CSV + ";charset=utf-8");
  }

  private Response file(String code, FileFormat format, String type) {
    Map<String, String> address = new HashMap<>();
    MultivaluedMap<String, String> given = uri.getQueryParameters();
    given.forEach(
        (name, values) -> {
          if (!values.get(0).isBlank()) {
            address.put(name, values.get(0));
          }
        });
    String columns = address.remove("columns");
    FinishedFile file =
        lists.file(
            new ListOrder(
                code,
                address,
                columns == null ? null : List.of(columns.split(",")),
                language(address.remove("lang")),
                format));
    return Response.ok(file.content(), type)
        .header(HttpHeaders.CONTENT_LENGTH, file.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + '"')
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  private Locale language(String wanted) {
    Locale given =
        wanted == null ? headers.getAcceptableLanguages().get(0) : Locale.forLanguageTag(wanted);
    return given.getLanguage().equals("en") ? Locale.ENGLISH : Locale.GERMAN;
  }
}
