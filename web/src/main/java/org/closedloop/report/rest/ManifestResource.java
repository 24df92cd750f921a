package org.closedloop.report.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.report.service.KeptFile;
import org.closedloop.report.service.Manifest;
import org.closedloop.report.service.VerificationService;
import org.closedloop.report.service.WorkbookQuery;
import org.closedloop.report.service.WorkbookService;
import org.closedloop.shell.rest.ListOf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The archive of workbooks: from what each was made, and each made once more. */
@Path("/reports/manifests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ManifestResource {

  private static final int MOST = 200;

  @Inject private WorkbookQuery workbooks;
  @Inject private WorkbookService press;
  @Inject private VerificationService verifications;

  @GET
  @Operation(
      summary = "From what workbooks were made, the newest first",
      description = "limit: at most 200")
  public ListOf<ManifestForm> list(@QueryParam("limit") @DefaultValue("50") int limit) {
    List<Manifest> found = workbooks.archive(Math.max(1, Math.min(limit, MOST)));
    Map<Long, KeptFile> files = workbooks.files(found.stream().map(Manifest::id).toList());
    List<ManifestForm> items =
        found.stream().map(each -> ManifestForm.of(each, files.get(each.id()))).toList();
    return new ListOf<>(items, workbooks.archived(), null);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "From what one workbook was made")
  public ManifestForm get(@PathParam("id") long id) {
    return ManifestForm.of(workbooks.manifest(id), workbooks.files(List.of(id)).get(id));
  }

  @GET
  @Path("/{id}/workbook.xlsx")
  @Produces(ReportResource.XLSX)
  @Operation(
      summary = "The workbook; if its file was deleted, made once more from its manifest",
      description = "All its values are those of the first time")
  public Response again(@PathParam("id") long id) {
    return ReportResource.file(press.again(id), ReportResource.XLSX);
  }

  @POST
  @Path("/{id}/verification")
  @Operation(
      summary = "Makes a workbook once more and compares it",
      description =
          "Every sheet's fingerprint and the hash of all of them. 202; the answer is read at the"
              + " same address.")
  public Response verify(@PathParam("id") long id) {
    return Response.accepted(VerificationForm.of(verifications.verifyWorkbook(id)))
        .location(URI.create("reports/manifests/" + id + "/verification"))
        .build();
  }

  @GET
  @Path("/{id}/verification")
  @Operation(
      summary = "What came of it, the newest time",
      description = "state: RUNNING, EQUAL, DIFFERENT or FAILED; 404 if it was never done")
  public VerificationForm verification(@PathParam("id") long id) {
    return verifications
        .ofWorkbook(id)
        .map(VerificationForm::of)
        .orElseThrow(() -> new NoSuchRecord("verification", id));
  }
}
