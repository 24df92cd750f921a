package org.closedloop.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.closedloop.organisation.Department;
import org.closedloop.sla.Agreement;
import org.closedloop.sla.AgreementTerms;
import org.closedloop.sla.AgreementVersion;
import org.closedloop.sla.PromiseTerms;

/**
 * What Marketing and Sales at Falkenrath promised each other: a first version from the first day
 * on, and a stricter one from month {@value #STRICTER_MONTH} on.
 */
public final class DemoAgreement {

  /** The month in which the second version came into force. */
  public static final int STRICTER_MONTH = 17;

  private static final int PREPARATION_DAYS = 10;
  private static final int USUAL_LEADS = 20_000;

  private final DemoSettings settings;
  private final Agreement agreement;

  public DemoAgreement(DemoSettings settings) {
    this.settings = settings;
    this.agreement =
        new Agreement(
            Agreement.MARKETING_AND_SALES,
            "Marketing und Vertrieb, Falkenrath Antriebstechnik",
            midnight(settings.firstDay().minusDays(PREPARATION_DAYS)));
  }

  public Agreement agreement() {
    return agreement;
  }

  /** Both versions, signed; the first one superseded by the second. */
  public List<AgreementVersion> versions() {
    AgreementVersion first = signed(1, settings.firstDay(), first());
    AgreementVersion second = signed(2, settings.month(STRICTER_MONTH), second());
    first.supersededBy(second);
    return List.of(first, second);
  }

  private AgreementVersion signed(int number, LocalDate from, List<PromiseTerms> promises) {
    Instant drafted = midnight(from.minusDays(PREPARATION_DAYS)).plusSeconds(10 * 3_600);
    long goal = number == 1 ? 900_000_000L : 1_100_000_000L;
    AgreementTerms terms =
        new AgreementTerms(
            goal,
            midnight(from),
            null,
            Set.of(Department.MARKETING, Department.SALES),
            Set.of(from.plusMonths(6), from.plusMonths(12)),
            promises,
            Map.of(
                "mql-to-sql", new BigDecimal("0.4500"),
                "sql-to-opportunity", new BigDecimal("0.7500"),
                "opportunity-to-customer", new BigDecimal("0.3000")),
            number == 1 ? null : "Kürzere Fristen nach der Auswertung des ersten Jahres");
    AgreementVersion version =
        new AgreementVersion(agreement, number, terms, "marketing-lead", drafted);
    version.sign(
        Department.MARKETING, "marketing-lead", "Miriam Kolb", drafted.plusSeconds(86_400));
    version.sign(
        Department.SALES, "sales-lead", "Carsten Vogelsang", drafted.plusSeconds(2 * 86_400));
    return version;
  }

  private List<PromiseTerms> first() {
    return List.of(
        marketing("volume", null, Map.of("count", leads(240), "type", "channel")),
        marketing("completeness", "0.9000", Map.of("fields", "company, person")),
        marketing("reaction", "0.8500", Map.of("days", "3")),
        sales("answer", "0.8500", Map.of("hours", "16")),
        sales("first-contact", "0.8000", Map.of("hours", "27")),
        sales("feedback", "0.9000", Map.of("hours", "8", "accepted", "rating")),
        sales("attempts", "0.6000", Map.of("count", "2", "days", "15")),
        sales("follow-up", "0.4000", Map.of("days", "10", "times", "4", "stage", "Angebot")),
        sales("quota", "0.4500", Map.of("transition", "mql-to-sql")));
  }

  private List<PromiseTerms> second() {
    return List.of(
        marketing(
            "volume",
            null,
            Map.of("count", leads(320), "type", "channel", "weights", "Messe=2, Empfehlung=2")),
        marketing("completeness", "0.9500", Map.of("fields", "company, person, email")),
        marketing("reaction", "0.9000", Map.of("days", "2")),
        sales("answer", "0.8500", Map.of("hours", "12", "bands", "80:6")),
        sales("first-contact", "0.8000", Map.of("hours", "18", "bands", "80:9")),
        sales("feedback", "0.9000", Map.of("hours", "8", "accepted", "rating, feedback")),
        sales("attempts", "0.6000", Map.of("count", "3", "days", "15")),
        sales("follow-up", "0.4000", Map.of("days", "10", "times", "6", "stage", "Angebot")),
        sales("quota", "0.4500", Map.of("transition", "mql-to-sql")));
  }

  /** A monthly number for a company of the usual size, as a company of this size would agree it. */
  private String leads(int usual) {
    return String.valueOf(Math.max(1, (int) (usual * (long) settings.leads() / USUAL_LEADS)));
  }

  private static PromiseTerms marketing(String kind, String target, Map<String, String> details) {
    return promise(kind, Department.MARKETING, "marketing-lead", target, details);
  }

  private static PromiseTerms sales(String kind, String target, Map<String, String> details) {
    return promise(kind, Department.SALES, "sales-lead", target, details);
  }

  private static PromiseTerms promise(
      String kind, Department side, String who, String target, Map<String, String> details) {
    return new PromiseTerms(
        kind, kind, side, who, "standard", target == null ? null : new BigDecimal(target), details);
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(DemoSettings.ZONE).toInstant();
  }
}
