package org.closedloop.kpi.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.catalog.service.CatalogQuery;
import org.closedloop.catalog.service.ReportabilityQuery;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.service.BadParameter;
import org.closedloop.kpi.service.BridgeQuery;
import org.closedloop.kpi.service.CohortQuery;
import org.closedloop.kpi.service.KpiAnswer;
import org.closedloop.kpi.service.KpiQuery;
import org.closedloop.kpi.service.MemberFileService;
import org.closedloop.kpi.service.Members;
import org.closedloop.kpi.service.MembersQuery;
import org.closedloop.kpi.service.Part;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.kpi.service.Question;
import org.closedloop.kpi.service.Questions;
import org.closedloop.ledger.Run;
import org.closedloop.ledger.service.RunQuery;
import org.closedloop.report.service.FinishedFile;
import org.closedloop.shell.rest.ListOf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures over REST: the catalogue, one figure, the leads behind one cell. */
@Path("/kpis")
@RequestScoped
@Tag(name = "Figures")
public class KpiResource {

  private static final Set<String> PAGING = Set.of("part", "cursor", "limit");
  private static final Set<String> FILE = Set.of("part", "lang");
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final Set<String> SINCE = Set.of("since");
  private static final Set<String> AGE = Set.of("age");
  private static final List<Integer> AGES = List.of(30, 60, 90, 180, 365);
  private static final int OLDEST = 36_500;
  private static final int PAGE = 100;
  private static final int LARGEST_PAGE = 1_000;
  private static final int PAGE_OF_FILE = 10_000; // each page adds up the whole cell

  @Inject private Catalog catalog;
  @Inject private Questions questions;
  @Inject private CatalogQuery signing;
  @Inject private ReportabilityQuery reportability;
  @Inject private KpiQuery kpis;
  @Inject private MembersQuery members;
  @Inject private MemberFileService files;
  @Inject private CohortQuery cohorts;
  @Inject private BridgeQuery bridges;
  @Inject private PublishedRunQuery runs;
  @Inject private RunQuery nights;
  @Inject private CompanyCurrency currency;
  @Context private UriInfo address;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Every figure with labels, definition, formula, unit, bases, slices and whether both"
              + " sides signed it")
  public ListOf<KpiForm> catalog() {
    Set<String> unsigned = signing.state().unsigned();
    return ListOf.all(catalog.all().stream().map(kpi -> KpiForm.of(kpi, unsigned)).toList());
  }

  @GET
  @Path("/reportability")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Figures and promises of the agreement that today's data cannot feed",
      description =
          "As the newest published run knows. missing names measures, of a promise its kind; last"
              + " is the month or day of the last data, null if there never was any.")
  public ListOf<UnfedForm> reportability() {
    return ListOf.all(reportability.unfed().orElse(List.of()).stream().map(UnfedForm::of).toList());
  }

  @GET
  @Path("/{code}")
  @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
  @Operation(
      summary = "One figure by period, cut by any dimensions, as known in any published run",
      description =
          "A slice name as a parameter (channel=fair, repeatable) limits the figure. value ="
              + " numerator / denominator; null where there is nothing to divide by. interval:"
              + " where a share of cases lies with 95 % confidence (Wilson); null for other"
              + " figures.")
  @Parameter(name = "from", in = ParameterIn.QUERY, description = "first day, 2026-10-01")
  @Parameter(name = "to", in = ParameterIn.QUERY, description = "the day after the last")
  @Parameter(
      name = "grain",
      in = ParameterIn.QUERY,
      description = "month, quarter, year, day, total")
  @Parameter(name = "basis", in = ParameterIn.QUERY, description = "cohort, period")
  @Parameter(name = "by", in = ParameterIn.QUERY, description = "channel,team,attribute.size ...")
  @Parameter(name = "run", in = ParameterIn.QUERY, description = "a published run; default newest")
  public AnswerForm figure(@PathParam("code") String code) {
    KpiAnswer answer = kpis.answer(questions.read(code, address.getQueryParameters(), Set.of()));
    return AnswerForm.of(answer, currency.code());
  }

  @GET
  @Path("/{code}/members")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "The leads behind one cell with what each adds to it",
      description =
          "The same parameters as the figure; from, to and slice names say which cell. part: all,"
              + " numerator, open; of figures that follow leads also by-90 (came above the line within"
              + " 90 days) and aged-90 (entered at least 90 days ago), as /cohorts counts them. Pages"
              + " of limit (at most 1000) follow each other by cursor.")
  @Parameter(name = "part", in = ParameterIn.QUERY, description = Part.ALLOWED)
  @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 1000, default 100")
  public MembersForm members(@PathParam("code") String code) {
    Question question = questions.read(code, address.getQueryParameters(), PAGING);
    Members page =
        members.members(
            question,
            part(),
            number("cursor", 0, Long.MAX_VALUE).orElse(0L),
            number("limit", 1, LARGEST_PAGE).orElse((long) PAGE).intValue());
    return new MembersForm(
        question.kpi().code(),
        question.run().id(),
        page.items().stream().map(MemberForm::of).toList(),
        page.total(),
        page.next() == null ? null : page.next().toString(),
        RowForm.plain(page.withoutLead()));
  }

  @GET
  @Path("/{code}/members.csv")
  @Produces(Csv.TYPE)
  @Operation(summary = "All leads behind one cell as a file, however many there are")
  public Response membersFile(@PathParam("code") String code) {
    Question question = questions.read(code, address.getQueryParameters(), PAGING);
    Part part = part();
    Members first =
        members.members(question, part, 0, PAGE_OF_FILE); // refused before a byte is sent
    StreamingOutput file = out -> Csv.write(pages(question, part, first), out);
    return Response.ok(file)
        .header("Content-Disposition", "attachment; filename=\"" + code + "-leads.csv\"")
        .build();
  }

  @GET
  @Path("/{code}/members.xlsx")
  @Produces(XLSX)
  @Operation(summary = "All leads behind one cell as a workbook that names the cell and its run")
  public Response membersWorkbook(@PathParam("code") String code) {
    Question question = questions.read(code, address.getQueryParameters(), FILE);
    FinishedFile file =
        files.workbook(
            question, part(), "en".equals(text("lang")) ? Locale.ENGLISH : Locale.GERMAN);
    return Response.ok(file.content(), XLSX)
        .header("Content-Length", file.size())
        .header("Content-Disposition", "attachment; filename=\"" + file.name() + '"')
        .header("Cache-Control", "private, no-store")
        .build();
  }

  @GET
  @Path("/{code}/bridge")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Why one cell differs between two published runs, cause by cause",
      description =
          "The same parameters as the figure; from, to and slice names say which cell, run which"
              + " state, since the earlier one. The changes add up to the difference.")
  @Parameter(
      name = "since",
      in = ParameterIn.QUERY,
      description = "an earlier published run; default the one before")
  public BridgeForm bridge(@PathParam("code") String code) {
    Question question = questions.read(code, address.getQueryParameters(), SINCE);
    PublishedRun earlier =
        number("since", 0, question.run().id())
            .map(Long::intValue)
            .or(() -> nights.publishedBefore(question.run().id()).map(Run::id))
            .flatMap(runs::named)
            .orElseThrow(() -> new BadParameter("since", text("since"), "a published run"));
    return BridgeForm.of(bridges.between(earlier, question.cutBy(List.of())));
  }

  @GET
  @Path("/{code}/cohorts")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "How cohorts convert with age, and what they had come to at equal age",
      description =
          "For rates that follow leads from one step to another. The same parameters as the figure:"
              + " one cohort per period and slice. At an age the share is counted where all leads"
              + " are that old, else estimated from those who are (Kaplan-Meier), both with 95 %"
              + " intervals; an age no lead has reached is left out. Day 0 is the day of entering.")
  @Parameter(
      name = "age",
      in = ParameterIn.QUERY,
      description = "days since entering, comma-separated; default 30,60,90,180,365")
  public CohortsForm cohorts(@PathParam("code") String code) {
    Question question = questions.read(code, address.getQueryParameters(), AGE);
    List<Integer> ages = ages();
    return new CohortsForm(
        question.kpi().code(),
        question.kpi().version(),
        question.grain().code(),
        question.run().id(),
        question.run().knownDay().toString(),
        kpis.maturity(question.in(question.run())).daysNeeded(),
        cohorts.curves(question).stream().map(curve -> CohortForm.of(curve, ages)).toList());
  }

  private List<Integer> ages() {
    return parameter("age")
        .map(
            text ->
                Stream.of(text.split(","))
                    .map(one -> number("age", one.strip(), 0, OLDEST).intValue())
                    .toList())
        .orElse(AGES);
  }

  /** Page after page, so that memory holds one of them at a time. */
  private Stream<MemberForm> pages(Question question, Part part, Members first) {
    return Stream.iterate(
            first,
            Objects::nonNull,
            page ->
                page.next() == null
                    ? null
                    : members.members(question, part, page.next(), PAGE_OF_FILE))
        .flatMap(page -> page.items().stream())
        .map(MemberForm::of);
  }

  private Part part() {
    return parameter("part")
        .map(
            text ->
                Part.named(text).orElseThrow(() -> new BadParameter("part", text, Part.ALLOWED)))
        .orElse(Part.ALL);
  }

  private Optional<String> parameter(String name) {
    return Optional.ofNullable(address.getQueryParameters().getFirst(name))
        .filter(text -> !text.isBlank());
  }

  private String text(String name) {
    return parameter(name).orElse("");
  }

  private Optional<Long> number(String name, long atLeast, long atMost) {
    return parameter(name).map(text -> number(name, text, atLeast, atMost));
  }

  private static Long number(String name, String text, long atLeast, long atMost) {
    try {
      long number = Long.parseLong(text);
      if (number >= atLeast && number <= atMost) {
        return number;
      }
    } catch (NumberFormatException e) {
      // refused below, like a number out of range
    }
    throw new BadParameter(name, text, atLeast + " ... " + atMost);
  }
}
