package org.closedloop.report.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.report.service.VerificationService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A published run made once more from its postings. */
@Path("/runs/{id}/verification")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
public class RunVerificationResource {

  @Inject private VerificationService verifications;

  @POST
  @Operation(
      summary = "Makes a published run once more",
      description =
          "Adds up every posting the run knew and compares each sum and the hash of all of them"
              + " with what the run published. 202; the answer is read at the same address.")
  public Response verify(@PathParam("id") int id) {
    return Response.accepted(VerificationForm.of(verifications.verifyRun(id)))
        .location(URI.create("runs/" + id + "/verification"))
        .build();
  }

  @GET
  @Operation(
      summary = "What came of it, the newest time",
      description = "state: RUNNING, EQUAL, DIFFERENT or FAILED; 404 if it was never done")
  public VerificationForm newest(@PathParam("id") int id) {
    return verifications
        .ofRun(id)
        .map(VerificationForm::of)
        .orElseThrow(() -> new NoSuchRecord("verification", id));
  }
}
