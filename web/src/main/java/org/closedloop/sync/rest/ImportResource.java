package org.closedloop.sync.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.shell.rest.ListOf;
import org.closedloop.sync.ImportHome;
import org.closedloop.sync.file.UploadedFile;
import org.closedloop.sync.intake.ReceivedFile;
import org.closedloop.sync.service.ImportContractQuery;
import org.closedloop.sync.service.ImportQuery;
import org.closedloop.sync.service.ImportService;
import org.closedloop.sync.service.ImportView;
import org.closedloop.sync.service.RejectedFileQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files that are taken in. */
@Path("/imports")
@RequestScoped
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

  private static final int PAGE = 100;

  @Inject private ImportService service;
  @Inject private ImportQuery imports;
  @Inject private ImportContractQuery contracts;
  @Inject private RejectedFileQuery rejected;
  @Inject private ImportHome home;
  @Inject private HttpServletRequest request;

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Take in a file; the body is the file as it is",
      description = "202 with the address of the import; 404: no such contract; 422: too large.")
  public Response start(
      @Parameter(required = true) @QueryParam("contract") String contract,
      @Parameter(description = "what the sender calls the file") @QueryParam("file") String name,
      InputStream body,
      @Context UriInfo address)
      throws IOException {
    if (contract == null || contract.isBlank()) {
      throw new ParameterMissing("contract");
    }
    contracts.get(contract);
    java.nio.file.Path file = UploadedFile.receive(body, home);
    String called = name == null || name.isBlank() ? contract : name;
    long id = service.start(new ReceivedFile(file, called), contract);
    return Response.accepted()
        .location(address.getBaseUriBuilder().path("imports").path(String.valueOf(id)).build())
        .entity(ImportForm.of(imports.get(id), language()))
        .build();
  }

  @GET
  @Operation(summary = "Imports, the newest first, page by page")
  public ListOf<ImportForm> list(@QueryParam("cursor") @DefaultValue("") String cursor) {
    long before = cursor.isEmpty() ? Long.MAX_VALUE : number(cursor);
    List<ImportView> page = imports.before(before, PAGE + 1);
    boolean more = page.size() > PAGE;
    List<ImportView> shown = more ? page.subList(0, PAGE) : page;
    return new ListOf<>(
        shown.stream().map(view -> ImportForm.of(view, language())).toList(),
        imports.count(),
        more ? String.valueOf(shown.get(shown.size() - 1).id()) : null);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "How an import stands and what became of its rows")
  public ImportForm get(@PathParam("id") String id) {
    return ImportForm.of(imports.get(number(id)), language());
  }

  @GET
  @Path("{id}/rejected")
  @Produces("text/csv; charset=UTF-8")
  @Operation(
      summary = "The rows that were not taken over, with the reason, as CSV",
      description = "Columns: line, column, value, reason in words, the row, code of the reason.")
  public Response rejected(
      @PathParam("id") String id,
      @Parameter(description = "also what was taken over with a warning")
          @QueryParam("warnings")
          @DefaultValue("false")
          boolean warnings) {
    long number = imports.get(number(id)).id();
    Locale language = language();
    StreamingOutput csv =
        stream -> {
          Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
          rejected.write(number, warnings, language, writer);
          writer.flush();
        };
    return Response.ok(csv)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"import-" + number + "-rejected.csv\"")
        .build();
  }

  private static long number(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      throw new NoSuchRecord("import", id);
    }
  }

  private Locale language() {
    return request.getLocale();
  }
}
