package org.closedloop.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The models against figures others computed from 10,000 real paths. */
class PathDataTest {

  private static final java.nio.file.Path FOLDER =
      org.closedloop.sync.file.SharedData.folder("attribution-pathdata");

  /** Reference figures are rounded to six places. */
  private static final double SIX_PLACES = 1e-6;

  private record Row(List<String> path, long won, double amount, long lost) {}

  private List<Row> rows;
  private Map<String, Map<String, Double>> reference;

  @BeforeEach
  void read() throws IOException {
    assumeThat(FOLDER).isDirectory();
    rows = new ArrayList<>();
    for (String line : lines("Data.csv")) {
      String[] part = line.split(";");
      List<String> path = Arrays.stream(part[0].split(">")).map(String::strip).toList();
      rows.add(
          new Row(
              path, Long.parseLong(part[1]), Double.parseDouble(part[2]), Long.parseLong(part[3])));
    }
    reference = new TreeMap<>();
    List<String> names = List.of(header("ref_attribution.csv").split(","));
    for (String line : lines("ref_attribution.csv")) {
      String[] part = line.split(",");
      Map<String, Double> figures = new HashMap<>();
      for (int i = 1; i < part.length; i++) {
        figures.put(names.get(i), Double.parseDouble(part[i]));
      }
      reference.put(part[0], figures);
    }
  }

  @Test
  void firstLastAndLinearAreExact() {
    same(new FirstTouch(), "first");
    same(new LastTouch(), "last");
    same(new Linear(), "linear");
  }

  @Test
  void theUShapeIsFortyTwentyForty() {
    same(new UShape(), "position_40_20_40");
  }

  @Test
  void shapleyIsExact() {
    same(new Shapley(), "linear_uniq_shapley");
  }

  @Test
  void markovIsTheReferenceToTheSixthPlace() {
    MarkovChain chain = new MarkovChain();
    rows.forEach(row -> chain.add(row.path(), row.won(), row.lost()));
    Map<String, Double> effects = chain.removalEffects();
    double sum = effects.values().stream().mapToDouble(Double::doubleValue).sum();

    assertThat(chain.wins()).isEqualTo(19_785);
    assertThat(chain.winning()).isCloseTo(0.22384514, offset(5e-9));
    assertThat(effects).hasSize(12);
    effects.forEach(
        (channel, effect) -> {
          Map<String, Double> expected = reference.get(channel);
          assertThat(effect).isCloseTo(expected.get("markov_removal_effect"), offset(SIX_PLACES));
          assertThat(chain.wins() * effect / sum)
              .isCloseTo(expected.get("markov"), offset(SIX_PLACES));
        });
  }

  private void same(AttributionModel model, String column) {
    Map<String, Double> wins = new TreeMap<>();
    Map<String, Double> amounts = new TreeMap<>();
    for (Row row : rows) {
      long[] parts = model.parts(Paths.of(row.path().toArray(String[]::new)));
      double sum = LongStream.of(parts).sum();
      for (int i = 0; i < parts.length; i++) {
        wins.merge(row.path().get(i), row.won() * (parts[i] / sum), Double::sum);
        amounts.merge(row.path().get(i), row.amount() * (parts[i] / sum), Double::sum);
      }
    }
    String amount = column.equals("position_40_20_40") ? "position" : column;
    double total = 0;
    for (String channel : wins.keySet()) {
      assertThat(wins.get(channel))
          .as(channel)
          .isCloseTo(reference.get(channel).get(column), offset(SIX_PLACES));
      assertThat(amounts.get(channel))
          .as(channel)
          .isCloseTo(reference.get(channel).get(amount + "_value"), offset(SIX_PLACES));
      total += wins.get(channel);
    }
    assertThat(wins).hasSize(12);
    assertThat(total).isCloseTo(19_785, offset(SIX_PLACES));
  }

  private static String header(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file)).get(0);
  }

  private static List<String> lines(String file) throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve(file));
    return lines.subList(1, lines.size());
  }
}
