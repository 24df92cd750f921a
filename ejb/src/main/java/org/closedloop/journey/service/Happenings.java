package org.closedloop.journey.service;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.closedloop.campaign.Dimensions;
import org.closedloop.campaign.Money;
import org.closedloop.handoff.HandOffChange;
import org.closedloop.handoff.LeadComment;
import org.closedloop.lead.LeadDocument;
import org.closedloop.lead.LeadProfile;
import org.closedloop.lead.StageChange;
import org.closedloop.opportunity.OpportunityChange;
import org.closedloop.source.HistoryRow;
import org.closedloop.touchpoint.Activity;
import org.closedloop.touchpoint.Touchpoint;

/** Makes one story of the rows of all histories. */
final class Happenings {

  private Happenings() {}

  static List<Happening> newestFirst(Stream<Happening> happenings) {
    return happenings
        .sorted(Comparator.comparing(Happening::at).thenComparing(Happening::recordedAt).reversed())
        .toList();
  }

  static Stream<Happening> touchpoints(Collection<Touchpoint> rows) {
    return of(rows, Happening.Kind.TOUCHPOINT, Happenings::ofTouchpoint);
  }

  static Stream<Happening> activities(Collection<Activity> rows) {
    return of(rows, Happening.Kind.ACTIVITY, Happenings::ofActivity);
  }

  static Stream<Happening> stages(Collection<StageChange> rows) {
    return of(
        rows,
        Happening.Kind.STAGE,
        row -> new Said(row.stage().name(), null, row.reason(), row.actor(), null));
  }

  static Stream<Happening> deals(Collection<OpportunityChange> rows) {
    return of(rows, Happening.Kind.DEAL, Happenings::ofDeal);
  }

  static Stream<Happening> handOffs(Collection<HandOffChange> rows) {
    return of(
        rows,
        Happening.Kind.HAND_OFF,
        row -> new Said(row.kind().name(), row.feedback(), row.reason(), row.employee(), null));
  }

  static Stream<Happening> comments(Collection<LeadComment> rows) {
    return rows.stream()
        .map(row -> plain(Happening.Kind.COMMENT, row.side(), row.said(), row.author(), row.at()));
  }

  static Stream<Happening> documents(Collection<LeadDocument> rows) {
    return rows.stream().flatMap(Happenings::document);
  }

  private static Stream<Happening> document(LeadDocument row) {
    Happening added =
        plain(Happening.Kind.DOCUMENT, "ADDED", row.title(), row.addedBy(), row.addedAt());
    return row.isRemoved()
        ? Stream.of(
            added,
            plain(
                Happening.Kind.DOCUMENT, "REMOVED", row.title(), row.removedBy(), row.removedAt()))
        : Stream.of(added);
  }

  private static Happening plain(
      Happening.Kind kind, String what, String subject, String actor, Instant at) {
    return new Happening(at, at, kind, what, subject, null, actor, null, false, false, false);
  }

  /** Every change of where a lead belongs but the first, which is its beginning. */
  static Stream<Happening> profiles(List<LeadProfile> rows) {
    Set<Long> corrected = corrected(rows.stream().map(LeadProfile::corrects));
    return rows.stream()
        .skip(1)
        .map(
            row ->
                new Happening(
                    row.at(),
                    row.recordedAt(),
                    Happening.Kind.PROFILE,
                    row.isExcluded() ? "EXCLUDED" : "BELONGS",
                    described(row.slice().dimensions()),
                    row.reason(),
                    row.actor(),
                    null,
                    corrected.contains(row.id()),
                    row.corrects() != null,
                    false));
  }

  private static Said ofTouchpoint(Touchpoint row) {
    Dimensions from = row.slice().dimensions();
    String origin =
        Stream.of(from.channel(), from.campaign(), from.content())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    return new Said(row.kind().name(), row.subject(), origin, null, null);
  }

  private static Said ofActivity(Activity row) {
    return new Said(
        row.contacted().kind().name(),
        row.contacted().subject(),
        row.contacted().outcome(),
        row.employee(),
        null);
  }

  private static Said ofDeal(OpportunityChange row) {
    Money money = row.money();
    return new Said(
        row.kind().name(),
        row.stage(),
        row.reason(),
        row.actor(),
        money == null ? null : money.reportingCents());
  }

  private static String described(Dimensions belongs) {
    return Stream.of(
            belongs.channel(),
            belongs.campaign(),
            belongs.content(),
            belongs.segment(),
            belongs.region(),
            belongs.team(),
            belongs.owner(),
            belongs.product())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** What a row says, without its clocks. */
  private record Said(String what, String subject, String reason, String actor, Long cents) {}

  private static <R extends HistoryRow> Stream<Happening> of(
      Collection<R> rows, Happening.Kind kind, Function<R, Said> says) {
    Set<Long> corrected = corrected(rows.stream().map(R::corrects));
    return rows.stream()
        .map(
            row -> {
              Said said = says.apply(row);
              return new Happening(
                  row.at(),
                  row.recordedAt(),
                  kind,
                  said.what(),
                  said.subject(),
                  said.reason(),
                  said.actor(),
                  said.cents(),
                  corrected.contains(row.id()),
                  row.corrects() != null,
                  row.isRetraction());
            });
  }

  private static Set<Long> corrected(Stream<Long> corrects) {
    return corrects.filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
