package org.closedloop.shell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChartTest {

  private static final List<String> MONTHS = List.of("Aug", "Sept", "Okt");

  @Test
  void aLineIsWrittenWithItsUnitItsColourAndItsImmatureEnd() {
    Chart chart =
        new Chart(ChartUnit.RATE, MONTHS)
            .with(
                ChartSeries.line("Quote", "c1", values("0.471", "0.45", "0.416")).immatureFrom(2));

    JsonObject json = json(chart);
    JsonObject line = json.getJsonObject("data").getJsonArray("datasets").getJsonObject(0);

    assertThat(json.getString("type")).isEqualTo("line");
    assertThat(line.getJsonArray("data").getJsonNumber(2).bigDecimalValue())
        .isEqualByComparingTo("0.416");
    assertThat(line.getJsonObject("closedloop").getString("colour")).isEqualTo("c1");
    assertThat(line.getJsonObject("closedloop").getInt("immatureFrom")).isEqualTo(2);
    assertThat(own(json).getString("unit")).isEqualTo("RATE");
    assertThat(own(json).getString("language")).isEqualTo("de");
  }

  @Test
  void aMissingValueStaysAGapAndIsNeverZero() {
    Chart chart =
        new Chart(ChartUnit.COUNT, MONTHS)
            .with(ChartSeries.bars("MQL", "c1", values("3", null, "5")));

    JsonObject bars = json(chart).getJsonObject("data").getJsonArray("datasets").getJsonObject(0);

    assertThat(bars.getJsonArray("data").isNull(1)).isTrue();
    assertThat(chart.value(0, 1)).isNull();
  }

  @Test
  void aBridgeFloatsEachChangeWhereTheSumHasGotTo() {
    Chart bridge =
        Chart.bridge(
            ChartUnit.MONEY,
            List.of("Lauf 411", "Spät", "Korrektur", "Lauf 412"),
            new BigDecimal("1284300"),
            values("38400", "-17810"));

    JsonObject bars = json(bridge).getJsonObject("data").getJsonArray("datasets").getJsonObject(0);

    assertThat(bars.getJsonArray("data").toString())
        .isEqualTo("[[0,1284300],[1284300,1322700],[1322700,1304890],[0,1304890]]");
    assertThat(bridge.value(0, 2)).isEqualByComparingTo("-17810");
    assertThat(bridge.value(0, 3)).isEqualByComparingTo("1304890");
  }

  @Test
  void aSeriesMustFitTheLabels() {
    Chart chart = new Chart(ChartUnit.COUNT, MONTHS);

    assertThatThrownBy(() -> chart.with(ChartSeries.bars("MQL", "c1", values("3"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("MQL");
  }

  @Test
  void aDiagramWithoutAnyValueSaysSo() {
    Chart chart = new Chart(ChartUnit.COUNT, MONTHS);

    assertThat(chart.isEmpty()).isTrue();
    assertThat(chart.with(ChartSeries.line("n", "c1", values(null, null, null))).isEmpty())
        .isTrue();
    assertThat(chart.with(ChartSeries.line("n", "c1", values(null, "0", null))).isEmpty())
        .isFalse();
  }

  private static List<BigDecimal> values(String... numbers) {
    return Arrays.stream(numbers).map(n -> n == null ? null : new BigDecimal(n)).toList();
  }

  private static JsonObject json(Chart chart) {
    String written = new ChartJson(chart).write(Locale.GERMANY, "EUR");
    return Json.createReader(new StringReader(written)).readObject();
  }

  private static JsonObject own(JsonObject json) {
    return json.getJsonObject("options").getJsonObject("plugins").getJsonObject("closedloop");
  }
}
