package org.closedloop.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.closedloop.attribution.Paths.byChannel;
import static org.closedloop.attribution.Paths.credits;
import static org.closedloop.attribution.Paths.touch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AttributionModelsTest {

  private static final SortedMap<String, Long> EFFECTS =
      new TreeMap<>(Map.of("fair", 600_000_000L, "mail", 300_000_000L, "direct", 100_000_000L));

  @Test
  void everyModelIsDiscoverableAndHasItsOwnCodeAndPlace() {
    assertThat(Models.all())
        .hasSize(10)
        .allSatisfy(model -> assertThat(model.getClass()).hasAnnotation(ApplicationScoped.class));
    assertThat(Models.all()).extracting(AttributionModel::code).doesNotHaveDuplicates();
    assertThat(Models.all()).extracting(AttributionModel::position).isSorted();
  }

  @Test
  void aSingleContactEarnsEverything() {
    for (AttributionModel model : Models.all()) {
      Path path = withEffects(Paths.of("fair"));
      assertThat(credits(model, path, 999)).as(model.code()).containsExactly(999);
    }
  }

  @Test
  void firstLastAndLinearSayWhatTheirNamesSay() {
    Path path = Paths.of("fair", "mail", "fair", "ad");

    assertThat(credits(new FirstTouch(), path, 100)).containsExactly(100, 0, 0, 0);
    assertThat(credits(new LastTouch(), path, 100)).containsExactly(0, 0, 0, 100);
    assertThat(credits(new Linear(), path, 100)).containsExactly(25, 25, 25, 25);
    assertThat(byChannel(new Linear(), path, 100)).containsEntry("fair", 50L);
  }

  @Test
  void lastNonDirectSkipsDirectContactsUnlessThereAreNoOthers() {
    assertThat(credits(new LastNonDirect(), Paths.of("fair", "mail", "direct", "direct"), 7))
        .containsExactly(0, 7, 0, 0);
    assertThat(credits(new LastNonDirect(), Paths.of("direct", "direct"), 7)).containsExactly(0, 7);
    assertThat(credits(new LastTouch(), Paths.of("mail", "direct"), 7)).containsExactly(0, 7);
  }

  @Test
  void theUShapeGivesFortyToTheFirstAndToTheOneThatMadeTheLead() {
    Path path =
        Paths.of(
            20, 10, touch("a", 40), touch("b", 30), touch("c", 21), touch("d", 9), touch("e", 1));

    assertThat(credits(new UShape(), path, 30_000))
        .containsExactly(12_000, 2_000, 12_000, 2_000, 2_000);
    assertThat(credits(new UShape(), Paths.of("a", "b"), 9)).containsExactly(5, 4);
  }

  @Test
  void keyContactsThatCoincideAddUp() {
    Path firstMadeTheLead =
        Paths.of(40, 10, touch("a", 40), touch("b", 30), touch("c", 20), touch("d", 5));

    assertThat(credits(new UShape(), firstMadeTheLead, 30_000))
        .containsExactly(24_000, 2_000, 2_000, 2_000);
    // a: first and lead, c: deal, b and d share the rest
    assertThat(credits(new WShape(), firstMadeTheLead, 1_000)).containsExactly(600, 50, 300, 50);
    // a: first and lead, c: deal, d: last
    assertThat(credits(new FullPath(), firstMadeTheLead, 1_000))
        .containsExactly(450, 100, 225, 225);
  }

  @Test
  void withoutOtherContactsTheKeyOnesShareEverything() {
    Path path = Paths.of(20, 10, touch("a", 40), touch("b", 21), touch("c", 11));

    assertThat(credits(new WShape(), path, 100)).containsExactly(34, 33, 33);
    assertThat(credits(new FullPath(), path, 400)).containsExactly(100, 100, 200);
  }

  @Test
  void aLeadCreatedBeforeAllContactsWasMadeByTheFirst() {
    Path path = Paths.of(50, 45, touch("a", 40), touch("b", 30), touch("c", 20));

    assertThat(credits(new WShape(), path, 1_000)).containsExactly(900, 50, 50);
  }

  @Test
  void halfLivesOfAWeekGiveFourTwoAndOneSeventh() {
    Path path = Paths.of(30, 30, touch("c", 14), touch("b", 7), touch("a", 0));

    assertThat(credits(new TimeDecay(), path, 700)).containsExactly(100, 200, 400);
    assertThat(credits(new TimeDecay(), path.within(Reach.of(null, 14)), 4_000_000))
        .containsExactly(906_164, 1_281_509, 1_812_327); // 1 : sqrt 2 : 2, three cents left over
  }

  @Test
  void oldContactsStillShareADealAmongThemselves() {
    Path path = Paths.of(360, 360, touch("b", 357), touch("a", 350));

    assertThat(credits(new TimeDecay(), path, 300)).containsExactly(100, 200);
  }

  @Test
  void markovSharesByRemovalEffectAndAChannelsContactsShareEqually() {
    Path path = withEffects(Paths.of("fair", "mail", "fair"));

    assertThat(credits(new Markov(), path, 900)).containsExactly(300, 300, 300);
    assertThat(byChannel(new Markov(), path, 900)).containsEntry("fair", 600L);
    assertThat(new Markov().parts(Paths.of("fair"))).containsExactly(0); // nothing was learned yet
  }

  @Test
  void markovGivesAChannelItNeverMetTheAverageEffect() {
    Path path = withEffects(Paths.of("fair", "podcast"));

    assertThat(byChannel(new Markov(), path, 280))
        .isEqualTo(Map.of("fair", 180L, "podcast", 100L)); // 600 : (600 + 300 + 100) / 3
  }

  @Test
  void shapleyCountsAChannelOnceHoweverOftenItWasMet() {
    assertThat(byChannel(new Shapley(), Paths.of("fair", "fair", "fair", "mail"), 600))
        .isEqualTo(Map.of("fair", 300L, "mail", 300L));
  }

  @Test
  void shapleyIsTheValueOfItsDefinitionOverAllSetsOfChannels() {
    Random random = new Random(5);
    List<String> channels = List.of("a", "b", "c", "d", "e");
    List<Path> deals = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String[] path = new String[1 + random.nextInt(6)];
      Arrays.setAll(path, j -> channels.get(random.nextInt(channels.size())));
      deals.add(Paths.of(path));
    }

    double[] credited = new double[channels.size()];
    for (Path deal : deals) {
      long[] parts = new Shapley().parts(deal);
      double sum = LongStream.of(parts).sum();
      for (int i = 0; i < parts.length; i++) {
        credited[channels.indexOf(deal.touches().get(i).channel())] += parts[i] / sum;
      }
    }

    for (int channel = 0; channel < channels.size(); channel++) {
      assertThat(credited[channel]).isCloseTo(shapley(deals, channels, channel), offset(1e-9));
    }
  }

  /** The definition: the average of what a channel adds, over all orders of joining. */
  private static double shapley(List<Path> deals, List<String> channels, int player) {
    int n = channels.size();
    double value = 0;
    for (int set = 0; set < 1 << n; set++) {
      if ((set >> player & 1) == 0) {
        int size = Integer.bitCount(set);
        double weight = factorial(size) * factorial(n - size - 1) / factorial(n);
        value += weight * (won(deals, channels, set | 1 << player) - won(deals, channels, set));
      }
    }
    return value;
  }

  private static long won(List<Path> deals, List<String> channels, int set) {
    return deals.stream()
        .filter(
            deal ->
                deal.channels().keySet().stream()
                    .allMatch(name -> (set >> channels.indexOf(name) & 1) == 1))
        .count();
  }

  private static double factorial(int n) {
    return LongStream.rangeClosed(1, n).reduce(1, (a, b) -> a * b);
  }

  @Test
  void contactsAfterTheWinAndOlderThanTheWindowAreNotOnThePath() {
    Path path = Paths.of(9, 9, touch("old", 366), touch("edge", 365), touch("late", -0.1));

    assertThat(path.touches()).hasSize(2);
    assertThat(path.within(Reach.USUAL).touches())
        .extracting(Touch::channel)
        .containsExactly("edge");
    assertThat(path.within(Reach.of(30, null)).isEmpty()).isTrue();
  }

  @Test
  void creditsOfAThousandDealsAddUpToTheirRevenueUnderEveryModel() {
    Random random = new Random(20_261_122);
    for (int deal = 0; deal < 1_000; deal++) {
      Path path = anyPath(random);
      long amount = random.nextInt(10) == 0 ? random.nextLong() / 2 : random.nextInt(100_000_000);
      for (AttributionModel model : Models.all()) {
        assertThat(LongStream.of(credits(model, path, amount)).sum())
            .as(model.code())
            .isEqualTo(amount);
      }
    }
  }

  @Test
  void theOrderInWhichContactsAreReadChangesNothing() {
    Random random = new Random(3);
    for (int deal = 0; deal < 200; deal++) {
      Path path = anyPath(random);
      List<Touch> mixed = new ArrayList<>(path.touches());
      Collections.shuffle(mixed, random);
      Path again = Path.of(mixed, new Path.Moments(0, Paths.daysBefore(3), Paths.WIN), effects());
      Path same =
          Path.of(path.touches(), new Path.Moments(0, Paths.daysBefore(3), Paths.WIN), effects());
      for (AttributionModel model : Models.all()) {
        assertThat(model.parts(again)).containsExactly(model.parts(same));
      }
    }
  }

  @Test
  void anotherContactOfTheSameInstantAndChannelMattersOnlyWhereContactsAreCounted() {
    Path once = withEffects(Paths.of("fair", "mail", "ad", "mail"));
    List<Touch> doubled = new ArrayList<>(once.touches());
    Touch ad = once.touches().get(2);
    doubled.add(new Touch(99, ad.at(), ad.slice(), ad.channel(), false, true));
    Path twice = Path.of(doubled, new Path.Moments(Paths.WIN, Paths.WIN, Paths.WIN), effects());

    for (AttributionModel model :
        List.of(
            new FirstTouch(), new LastTouch(), new LastNonDirect(), new Markov(), new Shapley())) {
      assertThat(byChannel(model, twice, 60_000))
          .as(model.code())
          .isEqualTo(byChannel(model, once, 60_000));
    }
    assertThat(byChannel(new Linear(), once, 60_000)).containsEntry("ad", 15_000L);
    assertThat(byChannel(new Linear(), twice, 60_000)).containsEntry("ad", 24_000L);
    // the keys keep theirs, the others share 20 % of 60,000 by heads
    assertThat(byChannel(new UShape(), once, 60_000))
        .isEqualTo(Map.of("fair", 24_000L, "mail", 30_000L, "ad", 6_000L));
    assertThat(byChannel(new UShape(), twice, 60_000))
        .isEqualTo(Map.of("fair", 24_000L, "mail", 28_000L, "ad", 8_000L));
  }

  @Test
  void thePathsOfTwoMergedLeadsAreOneInTime() {
    Touch[] one = {touch(1, "fair", 30), touch(3, "mail", 10)};
    Touch[] other = {touch(2, "ad", 40), touch(4, "ad", 1)};
    List<Touch> both = new ArrayList<>(List.of(one));
    both.addAll(List.of(other));
    Path merged = Path.of(both, new Path.Moments(0, 0, Paths.WIN), null);

    assertThat(merged.touches())
        .extracting(Touch::channel)
        .containsExactly("ad", "fair", "mail", "ad");
    assertThat(byChannel(new FirstTouch(), merged, 10)).containsEntry("ad", 10L);
    assertThat(byChannel(new Linear(), merged, 100))
        .isEqualTo(Map.of("ad", 50L, "fair", 25L, "mail", 25L));
  }

  @Test
  void aContactTwiceInARowDoesNotChangeTheChain() {
    Random random = new Random(8);
    MarkovChain plain = new MarkovChain();
    MarkovChain repeated = new MarkovChain();
    List<String> channels = List.of("a", "b", "c", "d");
    for (int i = 0; i < 300; i++) {
      List<String> path = new ArrayList<>();
      List<String> stutter = new ArrayList<>();
      for (int j = 0; j <= random.nextInt(5); j++) {
        String channel = channels.get(random.nextInt(4));
        if (!path.isEmpty() && path.get(path.size() - 1).equals(channel)) {
          continue;
        }
        path.add(channel);
        stutter.addAll(Collections.nCopies(1 + random.nextInt(3), channel));
      }
      int won = random.nextInt(3);
      plain.add(path, won, 2);
      repeated.add(stutter, won, 2);
    }

    assertThat(new TreeSet<>(plain.removalEffects().keySet())).containsExactlyElementsOf(channels);
    plain
        .removalEffects()
        .forEach(
            (channel, effect) ->
                assertThat(repeated.removalEffects().get(channel))
                    .isCloseTo(effect, offset(1e-12)));
  }

  @Test
  void theChainIsWhatAHandCalculationSays() {
    MarkovChain chain = new MarkovChain();
    chain.add(List.of("a", "b"), 2, 0);
    chain.add(List.of("a"), 0, 2);
    chain.add(List.of("b"), 1, 1);

    // start -> a 4/6, b 2/6; a -> b 1/2, lost 1/2; b -> won 3/4
    assertThat(chain.winning()).isCloseTo(0.5, offset(1e-12));
    assertThat(chain.wins()).isEqualTo(3);
    assertThat(chain.removalEffects().get("a")) // what is left: 2/6 * 3/4
        .isCloseTo(0.5, offset(1e-12));
    assertThat(chain.removalEffects().get("b")).isCloseTo(1, offset(1e-12));
  }

  private static RemovalEffects effects() {
    return new RemovalEffects(0, EFFECTS);
  }

  private static Path withEffects(Path path) {
    return Path.of(path.touches(), new Path.Moments(Paths.WIN, Paths.WIN, Paths.WIN), effects());
  }

  private static Path anyPath(Random random) {
    List<String> names = List.of("fair", "mail", "ad", "direct", "");
    List<Touch> touches = new ArrayList<>();
    int size = 1 + random.nextInt(random.nextInt(10) == 0 ? 90 : 6);
    for (int i = 0; i < size; i++) {
      touches.add(touch(i, names.get(random.nextInt(5)), random.nextInt(200)));
    }
    return Path.of(
        touches,
        new Path.Moments(
            Paths.daysBefore(random.nextInt(200)), Paths.daysBefore(random.nextInt(60)), Paths.WIN),
        effects());
  }
}
