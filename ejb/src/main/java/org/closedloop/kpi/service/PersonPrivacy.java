package org.closedloop.kpi.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.closedloop.kpi.Cut;
import org.closedloop.kpi.Dimension;
import org.closedloop.privacy.About;
import org.closedloop.privacy.GroupTooSmall;
import org.closedloop.privacy.NotYourFigures;
import org.closedloop.privacy.Permission;
import org.closedloop.privacy.PrivacyPolicies;
import org.closedloop.privacy.PrivacyPolicy;
import org.closedloop.privacy.Viewer;
import org.closedloop.privacy.service.Look;
import org.closedloop.privacy.service.LookLog;

/**
 * Holds questions about figures against the policy for employee data: whether they are answered,
 * which teams are left out of the answer, and what is written down.
 */
@ApplicationScoped
public class PersonPrivacy {

  private static final Cut OWNER = Cut.by(Dimension.OWNER);
  private static final Cut TEAM = Cut.by(Dimension.TEAM);

  @Inject private PrivacyPolicies policies;
  @Inject private LookLog log;
  @Inject private Clock clock;

  protected PersonPrivacy() {} // for CDI

  PersonPrivacy(DataSource database, Clock clock) {
    this.policies = new PrivacyPolicies(database);
    this.log = new LookLog(database);
    this.clock = clock;
  }

  /** Teams that are not shown, and how many people a team must have to be. */
  record Withheld(Set<String> teams, int minimum) {

    static final Withheld NONE = new Withheld(Set.of(), 0);

    /** The same answer with nothing in the cells of the teams. */
    KpiAnswer from(KpiAnswer answer) {
      if (teams.isEmpty()) {
        return answer;
      }
      List<KpiRow> rows =
          answer.rows().stream()
              .map(
                  row ->
                      hides(row.slice())
                          ? KpiRow.withheld(row.period(), row.slice(), minimum)
                          : row)
              .toList();
      return new KpiAnswer(answer.question(), rows, answer.total());
    }

    boolean hides(Map<String, String> slice) {
      return slice.containsKey(TEAM.code()) && teams.contains(slice.get(TEAM.code()));
    }
  }

  /** Whether a question touches people at all; if not, nobody needs to know who asks. */
  static boolean concerns(Question question) {
    return names(question, OWNER) || names(question, TEAM);
  }

  private static boolean names(Question question, Cut cut) {
    return question.by().contains(cut) || question.only().containsKey(cut);
  }

  /**
   * @return what must be left out of the answer
   * @throws NotYourFigures if it asks for figures of single persons that are not for the viewer
   * @throws GroupTooSmall if it is limited to a team that is withheld from the viewer
   */
  Withheld check(Question question, Viewer viewer) {
    PrivacyPolicy policy = policies.inForce();
    List<String> persons = question.only().getOrDefault(OWNER, List.of());
    Permission permission =
        policy.decide(new About(question.by().contains(OWNER), persons), viewer);
    return switch (permission) {
      case REFUSED -> throw new NotYourFigures();
      case OWN -> Withheld.NONE;
      case OTHERS -> {
        log.write(
            new Look(
                clock.instant(),
                viewer.account(),
                question.kpi().code(),
                question.from(),
                question.to(),
                persons));
        yield Withheld.NONE;
      }
      case PLAIN -> teams(question, policy, viewer);
    };
  }

  private Withheld teams(Question question, PrivacyPolicy policy, Viewer viewer) {
    if (!names(question, TEAM) || policy.letsSeeAll(viewer)) {
      return Withheld.NONE;
    }
    Set<String> withheld = policy.withheld(policies.people());
    Optional<String> asked =
        question.only().getOrDefault(TEAM, List.of()).stream().filter(withheld::contains).findAny();
    if (asked.isPresent()) {
      throw new GroupTooSmall(policy.minimumGroup());
    }
    return new Withheld(withheld, policy.minimumGroup());
  }
}
