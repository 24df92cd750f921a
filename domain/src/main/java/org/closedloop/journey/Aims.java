package org.closedloop.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.closedloop.attribution.Reach;

/**
 * What Marketing and Sales agreed to reach, version by version: which share of the leads shall get
 * from one step to another, and how many leads Marketing brings a month.
 *
 * @param versions the oldest first
 */
public record Aims(List<Version> versions) {

  /** Nothing was agreed. */
  public static final Aims NONE = new Aims(List.of());

  /**
   * What one version of an agreement aims at.
   *
   * @param from first instant it judges, in microseconds
   * @param until first instant it does not judge any more
   * @param shares in ten-thousandths, by transition such as {@code mql-to-sql}
   * @param model by which revenue is attributed; null where nothing was said
   * @param volumes how many leads were promised a month
   * @param reach how far attribution looks; null where nothing was said
   */
  public record Version(
      String name,
      long from,
      long until,
      Map<String, Integer> shares,
      String model,
      List<Volume> volumes,
      Reach reach) {

    boolean judges(long micros) {
      return micros >= from && micros < until;
    }
  }

  /**
   * How many qualified leads Marketing promised a month, and what each of them counts.
   *
   * @param promise its code
   * @param calendar whose working days owe the leads
   * @param type the dimension in which leads are told apart, such as {@code channel}
   * @param weights in ten-thousandths, by content of the dimension; others count once
   */
  public record Volume(
      String promise, int count, String calendar, String type, SortedMap<String, Integer> weights) {

    static final int ONCE = 10_000;

    /** What a lead counts, in ten-thousandths. */
    int weight(String content) {
      return weights.getOrDefault(content, ONCE);
    }
  }

  /** A share that was agreed, in ten-thousandths, and by what. */
  public record Aim(String agreement, int share) {}

  /** What a lead that enters the transition at an instant is measured by. */
  public Optional<Aim> of(String transition, long micros) {
    for (Version version : versions) {
      if (version.judges(micros) && !version.shares.isEmpty()) {
        Integer share = version.shares.get(transition);
        return Optional.ofNullable(share).map(each -> new Aim(version.name, each));
      }
    }
    return Optional.empty();
  }

  /** Those of the versions that judge an instant. */
  List<Version> at(long micros) {
    return versions.stream().filter(version -> version.judges(micros)).toList();
  }

  /** How far attribution looks from a deal that is closed at an instant. */
  public Reach reach(long micros) {
    for (Version version : versions) {
      if (version.reach != null && version.judges(micros)) {
        return version.reach;
      }
    }
    return Reach.USUAL;
  }

  /** The model by which a deal is attributed that is won at an instant; empty if none is agreed. */
  Optional<String> model(long micros) {
    return versions.stream()
        .filter(version -> version.judges(micros) && version.model != null)
        .map(Version::model)
        .findFirst();
  }
}
