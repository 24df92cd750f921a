package org.closedloop.report.powerpoint;

import java.awt.Rectangle;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.closedloop.report.excel.ChartInk;

/** Native charts: whoever presents them can restyle them and look at their figures. */
final class Drawing {

  private final XMLSlideShow show;
  private final XSLFSlide slide;

  Drawing(XMLSlideShow show, XSLFSlide slide) {
    this.show = show;
    this.slide = slide;
  }

  void draw(Diagram wanted, Rectangle place) {
    XSLFChart chart = show.createChart();
    chart.displayBlanksAs(DisplayBlanks.GAP);
    if (wanted.series().size() > 1) {
      chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    XDDFCategoryAxis across = chart.createCategoryAxis(AxisPosition.BOTTOM);
    across.setTitle(wanted.across());
    XDDFValueAxis upward = chart.createValueAxis(AxisPosition.LEFT);
    upward.setTitle(wanted.upward());
    upward.setCrosses(AxisCrosses.AUTO_ZERO);
    upward.setCrossBetween(AxisCrossBetween.BETWEEN);
    upward.setMinimum(0);
    if (isShare(wanted)) {
      upward.setMaximum(1);
    }
    upward.setNumberFormat(wanted.format());
    upward.getOrAddMajorGridProperties().setLineProperties(ChartInk.grid());
    across.crossAxis(upward);
    upward.crossAxis(across);
    chart.plot(data(chart, across, upward, wanted));
    chart.getCTChart().getPlotArea().getValAxArray(0).getNumFmt().setSourceLinked(false);
    slide.addChart(
        chart,
        new Rectangle(
            Units.toEMU(place.x),
            Units.toEMU(place.y),
            Units.toEMU(place.width),
            Units.toEMU(place.height)));
  }

  /** Parts of a whole are seen against the whole. */
  private static boolean isShare(Diagram wanted) {
    return wanted.format().endsWith("%")
        && wanted.series().values().stream()
            .flatMap(List::stream)
            .allMatch(value -> value == null || value.compareTo(BigDecimal.ONE) <= 0);
  }

  private static XDDFChartData data(
      XSLFChart chart, XDDFCategoryAxis across, XDDFValueAxis upward, Diagram wanted) {
    boolean lines = wanted.form() == Diagram.Form.LINE;
    XDDFChartData data = chart.createData(lines ? ChartTypes.LINE : ChartTypes.BAR, across, upward);
    data.setVaryColors(false);
    if (data instanceof XDDFBarChartData bars) {
      bars.setBarDirection(BarDirection.COL);
      bars.setGapWidth(60);
    }
    String[] names = wanted.categories().toArray(String[]::new);
    XDDFCategoryDataSource categories =
        XDDFDataSourcesFactory.fromArray(names, column(chart, names.length, 0), 0);
    int number = 0;
    for (Map.Entry<String, List<BigDecimal>> each : wanted.series().entrySet()) {
      Double[] values =
          each.getValue().stream()
              .map(value -> value == null ? null : value.doubleValue())
              .toArray(Double[]::new);
      XDDFNumericalDataSource<Double> source =
          XDDFDataSourcesFactory.fromArray(
              values, column(chart, values.length, number + 1), number + 1);
      source.setFormatCode(wanted.format());
      XDDFChartData.Series series = data.addSeries(categories, source);
      series.setTitle(each.getKey(), chart.setSheetTitle(each.getKey(), number + 1));
      ChartInk.paint(series, number++);
    }
    return data;
  }

  private static String column(XSLFChart chart, int rows, int column) {
    return chart.formatRange(new CellRangeAddress(1, rows, column, column));
  }
}
