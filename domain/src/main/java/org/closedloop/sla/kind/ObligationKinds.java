package org.closedloop.sla.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.closedloop.sla.AgreementTerms;
import org.closedloop.sla.BadTerm;
import org.closedloop.sla.PromiseTerms;

/** Every kind of promise there is. */
@ApplicationScoped
public class ObligationKinds {

  private final Map<String, ObligationKind> byCode = new TreeMap<>();

  protected ObligationKinds() {} // for CDI

  @Inject
  public ObligationKinds(@Any Instance<ObligationKind> kinds) {
    this(kinds.stream().toList());
  }

  /** The given kinds. */
  public ObligationKinds(Collection<ObligationKind> kinds) {
    for (ObligationKind kind : kinds) {
      if (byCode.put(kind.code(), kind) != null) {
        throw new IllegalStateException("Two kinds of promises are called " + kind.code());
      }
    }
  }

  /** The kinds this version brings, without a container. */
  public static ObligationKinds shipped() {
    return new ObligationKinds(
        List.of(
            new AnswerToHandOff(),
            new FirstContact(),
            new CompleteFeedback(),
            new FollowUp(),
            new ContactAttempts(),
            new ReactionToReturn(),
            new CompleteRecord(),
            new MonthlyVolume(),
            new TransitionQuota()));
  }

  /** By side, then by code. */
  public List<ObligationKind> all() {
    List<ObligationKind> all = new ArrayList<>(byCode.values());
    all.sort(Comparator.comparing(ObligationKind::side));
    return all;
  }

  /**
   * @throws BadTerm if there is no such kind
   */
  public ObligationKind get(String code) {
    ObligationKind kind = byCode.get(code);
    if (kind == null) {
      throw new BadTerm("kind", code);
    }
    return kind;
  }

  /** The kind if its promises are kept by clocks. */
  public Optional<ClockKind> clock(String code) {
    return byCode.get(code) instanceof ClockKind kind ? Optional.of(kind) : Optional.empty();
  }

  /**
   * @throws BadTerm if a limit or amount cannot be read
   */
  public void check(AgreementTerms terms) {
    for (PromiseTerms promise : terms.promises()) {
      for (Parameter parameter : get(promise.kind()).parameters()) {
        String content = promise.details().get(parameter.name());
        if (content != null) {
          parameter.check(content.strip());
        }
      }
      get(promise.kind()).check(promise.details());
    }
  }
}
