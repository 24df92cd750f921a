package org.closedloop.shell.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.closedloop.shell.web.ChartSeries.Role;

/**
 * Turns a {@link Chart} into what the drawing library reads; {@code charts.js} adds fonts, colours,
 * number formats and direct labels from the {@code closedloop} entries.
 */
final class ChartJson {

  /** Looked up once: whoever asks {@link Json} itself goes through all libraries each time. */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private final Chart chart;

  ChartJson(Chart chart) {
    this.chart = chart;
  }

  String write(Locale locale, String currency) {
    JsonArrayBuilder labels = JSON.createArrayBuilder(chart.labels());
    JsonArrayBuilder datasets = JSON.createArrayBuilder();
    chart.series().forEach(series -> datasets.add(dataset(series)));
    return JSON.createObjectBuilder()
        .add("type", chart.series().stream().anyMatch(ChartSeries::drawnAsBars) ? "bar" : "line")
        .add("data", JSON.createObjectBuilder().add("labels", labels).add("datasets", datasets))
        .add("options", options(locale, currency))
        .build()
        .toString();
  }

  private JsonObjectBuilder options(Locale locale, String currency) {
    JsonObjectBuilder own =
        JSON.createObjectBuilder()
            .add("unit", chart.unit().name())
            .add("language", locale.getLanguage())
            .add("currency", currency)
            .add("bridge", chart.isBridge())
            .add("stacked", chart.isStacked());
    if (chart.axisFrom() != null) {
      own.add("axisFrom", chart.axisFrom());
    }
    JsonArrayBuilder opens = JSON.createArrayBuilder();
    for (int i = 0; i < chart.labels().size(); i++) {
      opens.add(chart.opens(i) == null ? "" : chart.opens(i).href());
    }
    own.add("opens", opens);
    JsonObjectBuilder options =
        JSON.createObjectBuilder()
            .add("animation", false)
            .add("responsive", true)
            .add("maintainAspectRatio", false)
            .add("plugins", JSON.createObjectBuilder().add("closedloop", own));
    return chart.isSideways() ? options.add("indexAxis", "y") : options;
  }

  private JsonObjectBuilder dataset(ChartSeries series) {
    return JSON.createObjectBuilder()
        .add("type", series.drawnAsBars() ? "bar" : "line")
        .add("label", series.name())
        .add("data", data(series.values()))
        .add(
            "closedloop",
            JSON.createObjectBuilder()
                .add("role", series.role().name())
                .add("colour", series.colour())
                .add("immatureFrom", series.immatureFrom()))
        .add("order", series.role() == Role.PLAN || series.role() == Role.TARGET ? 0 : 1);
  }

  private JsonArrayBuilder data(List<BigDecimal> values) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) == null) {
        array.addNull();
      } else if (chart.isBridge()) {
        array.add(JSON.createArrayBuilder().add(chart.floors().get(i)).add(values.get(i)));
      } else {
        array.add(values.get(i));
      }
    }
    return array;
  }
}
