package org.closedloop.kpi.service;

import static org.closedloop.listing.service.ListColumn.always;
import static org.closedloop.listing.service.ListColumn.first;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Unit;
import org.closedloop.listing.service.Fact;
import org.closedloop.listing.service.FileFormat;
import org.closedloop.listing.service.ListColumn;
import org.closedloop.listing.service.ListFile;
import org.closedloop.listing.service.TakenList;
import org.closedloop.listing.service.Words;
import org.closedloop.organisation.Role;
import org.closedloop.report.Kind;
import org.closedloop.report.service.FinishedFile;

/** The leads behind a cell as a workbook, with a sheet that says which cell of which run it is. */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN,
  Role.INTEGRATION
})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // a published run never changes
public class MemberFileService {

  private static final int BLOCK = 10_000;

  @Inject private MembersQuery members;
  @Inject private CompanyCurrency currency;
  @Inject private Clock clock;
  @Resource private SessionContext caller;

  public FinishedFile workbook(Question question, Part part, Locale language) {
    Words words = new Words(language, question.run().zone(), currency.code());
    Members head = members.members(question, part, 0, 1); // refuses before a file is begun
    TakenList<Member> list =
        new TakenList<>(
            words.say("kpi.cell.title"),
            columns(question),
            facts(question, part, head.total(), words),
            reader -> each(question, part, reader),
            words);
    return ListFile.of(
        question.kpi().code() + "-" + question.from() + "-leads",
        list,
        FileFormat.XLSX,
        clock.instant());
  }

  private void each(Question question, Part part, Consumer<Member> reader) {
    Long after = 0L;
    while (after != null) {
      Members page = members.members(question, part, after, BLOCK);
      page.items().forEach(reader);
      after = page.next();
    }
  }

  private static List<ListColumn<Member>> columns(Question question) {
    Amounts above = question.formula().numerator();
    Amounts below = question.formula().denominator();
    List<ListColumn<Member>> columns = new ArrayList<>();
    columns.add(always("company", "lead.company", (row, words) -> row.company()));
    columns.add(always("city", "listing.city", (row, words) -> row.city()));
    columns.add(always("key", "lead.key", (row, words) -> row.key()));
    columns.add(
        first(
            "stage",
            "listing.stageToday",
            Kind.TEXT,
            (row, words) -> words.of("stage.", row.stage())));
    columns.add(first("entered", "listing.entered", Kind.DATE, (row, words) -> row.enteredOn()));
    columns.add(first("reached", "kpi.cell.reachedOn", Kind.DATE, (row, words) -> row.reachedOn()));
    columns.add(amount("numerator", above, Member::numerator));
    if (!below.isEmpty()) {
      columns.add(amount("denominator", below, Member::denominator));
    }
    return columns;
  }

  private static ListColumn<Member> amount(
      String code, Amounts amounts, Function<Member, BigDecimal> value) {
    return first(code, "listing." + code, kind(amounts.unit()), (row, words) -> value.apply(row));
  }

  private static Kind kind(Unit unit) {
    return switch (unit) {
      case COUNT -> Kind.COUNT;
      case PERCENT -> Kind.RATE;
      case MONEY -> Kind.CENTS;
      case DAYS, EXPECTED, PER_CASE -> Kind.DAYS;
      case MINUTES -> Kind.MINUTES;
    };
  }

  private List<Fact> facts(Question question, Part part, long leads, Words words) {
    String code = question.kpi().code();
    PublishedRun run = question.run();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(words.say("listing.figure"), words.say("kpi." + code) + " (" + code + ")"));
    facts.add(new Fact(words.say("listing.definition"), words.say("kpi." + code + ".definition")));
    facts.add(
        new Fact(
            words.say("listing.period"),
            words.dates().period(question.from(), question.to().minusDays(1))
                + " · "
                + words.say("kpi.basis." + question.basis().code())));
    question
        .only()
        .forEach(
            (cut, values) ->
                facts.add(
                    new Fact(
                        words.say("listing.filter") + ": " + cut.code(),
                        String.join(", ", values))));
    facts.add(
        new Fact(
            words.say("kpi.cell.parts"),
            words.say(part.text(), String.valueOf(leads), String.valueOf(part.age()))));
    facts.add(
        new Fact(
            words.say("listing.run.of"),
            words.say(
                "listing.run.known",
                String.valueOf(run.id()),
                words.dates().dateTime(run.knownAt()))));
    facts.add(new Fact(words.say("listing.asOf"), words.dates().dateTime(clock.instant())));
    facts.add(new Fact(words.say("listing.zone"), run.zone().getId()));
    facts.add(new Fact(words.say("listing.by"), caller.getCallerPrincipal().getName()));
    return facts;
  }
}
