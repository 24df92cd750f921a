package org.closedloop.scoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.scoring.Score;
import org.closedloop.scoring.ScorePart;
import org.closedloop.scoring.Share;
import org.closedloop.scoring.service.ScoringQuery;
import org.closedloop.shell.web.Language;
import org.closedloop.source.SourceKey;
import org.closedloop.text.Wording;

/** What a lead is worth calling, on the lead's page and wherever else its score is explained. */
@Named("leadScore")
@RequestScoped
public class ScoreCard {

  @Inject private ScoringQuery query;
  @Inject private Language language;

  private final Map<String, Score> scores = new HashMap<>();

  /** The score of a lead as of now. */
  public Score of(String key) {
    return scores.computeIfAbsent(key, wanted -> query.of(sourceKey(wanted)));
  }

  private static SourceKey sourceKey(String key) {
    try {
      return SourceKey.parse(key);
    } catch (IllegalArgumentException e) {
      throw new NoSuchRecord("lead", key);
    }
  }

  /** A score read back from where it was frozen. */
  public Score frozen(String json) {
    return scores.computeIfAbsent(json, Score::parse);
  }

  /** In the reader's language. */
  public String say(Wording wording) {
    return wording.in(language.getLocale());
  }

  /** The touchpoints of a line, the latest first. */
  public List<Share> touches(ScorePart part) {
    return part.touches().stream()
        .sorted(Comparator.comparing(Share::at, Comparator.<Instant>reverseOrder()))
        .toList();
  }

  /** The tint of a grade: good fit positive, middling info, the rest quiet. */
  public String roleOf(String grade) {
    return switch (grade.charAt(0)) {
      case 'A' -> "positive";
      case 'B' -> "info";
      default -> "neutral";
    };
  }
}
