package org.closedloop.report.excel;

import javax.xml.namespace.QName;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.closedloop.report.Chart;
import org.closedloop.report.Kind;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLegendEntry;

/** Native charts: they follow the cells they show, and every reader can restyle them. */
final class Drawing {

  private static final int ROWS = 20;
  private static final int WIDTH_IN_SIGNS = 130;

  private final XSSFSheet sheet;
  private final Widths widths;
  private final Formats formats;

  Drawing(XSSFSheet sheet, Widths widths, Formats formats) {
    this.sheet = sheet;
    this.widths = widths;
    this.formats = formats;
  }

  void draw(Section section, Section.Placed placed) {
    Chart wanted = placed.chart();
    XSSFChart chart = sheet.createDrawingPatriarch().createChart(place(placed.row()));
    chart.setTitleText(wanted.title());
    chart.setTitleOverlay(false);
    chart.displayBlanksAs(DisplayBlanks.GAP);
    if (wanted.series().size() > 1) {
      chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    XDDFCategoryAxis across = across(chart, wanted);
    XDDFValueAxis upward = upward(chart, wanted, kindOf(section, wanted));
    across.crossAxis(upward);
    upward.crossAxis(across);
    chart.plot(data(chart, across, upward, section, wanted));
    ChartWords.shape(chart.getCTChart());
    if (wanted.form() == Chart.Form.WATERFALL) {
      stack(chart.getCTChart());
    }
  }

  private XDDFCategoryAxis across(XSSFChart chart, Chart wanted) {
    XDDFCategoryAxis axis = chart.createCategoryAxis(AxisPosition.BOTTOM);
    axis.setTitle(wanted.across());
    return axis;
  }

  private XDDFValueAxis upward(XSSFChart chart, Chart wanted, Kind kind) {
    XDDFValueAxis axis = chart.createValueAxis(AxisPosition.LEFT);
    axis.setTitle(wanted.upward());
    axis.setCrosses(AxisCrosses.AUTO_ZERO);
    axis.setCrossBetween(AxisCrossBetween.BETWEEN);
    axis.setNumberFormat(formats.ofAxis(kind));
    axis.getOrAddMajorGridProperties().setLineProperties(ChartInk.grid());
    return axis;
  }

  private XDDFChartData data(
      XSSFChart chart,
      XDDFCategoryAxis across,
      XDDFValueAxis upward,
      Section section,
      Chart wanted) {
    boolean lines = wanted.form() == Chart.Form.LINE;
    boolean waterfall = wanted.form() == Chart.Form.WATERFALL;
    XDDFChartData data = chart.createData(lines ? ChartTypes.LINE : ChartTypes.BAR, across, upward);
    data.setVaryColors(false);
    if (data instanceof XDDFBarChartData bars) {
      bars.setBarDirection(BarDirection.COL);
      bars.setGapWidth(60);
      if (waterfall) {
        bars.setBarGrouping(BarGrouping.STACKED);
      }
    }
    Points points = new Points(sheet, section, formats);
    for (int number = 0; number < wanted.series().size(); number++) {
      int column = wanted.series().get(number);
      XDDFChartData.Series series =
          data.addSeries(points.categories(wanted.categories()), points.values(column));
      series.setTitle(section.headings.get(column).title(), points.head(column));
      if (waterfall && number == 0) {
        hide(series);
      } else {
        ChartInk.paint(series, number);
      }
    }
    return data;
  }

  /** Bars one on the other; what they stand on is not in the legend. */
  private static void stack(CTChart chart) {
    CTLegendEntry floor = chart.getLegend().addNewLegendEntry();
    floor.addNewIdx().setVal(0);
    floor.addNewDelete().setVal(true);
    CTBarChart bars = chart.getPlotArea().getBarChartArray(0);
    try (XmlCursor overlap = bars.addNewOverlap().newCursor()) {
      overlap.setAttributeText(new QName("val"), "100"); // its type is not among the library's
    }
  }

  /** What the bars above stand on. */
  private static void hide(XDDFChartData.Series series) {
    XDDFShapeProperties nothing = new XDDFShapeProperties();
    nothing.setFillProperties(new XDDFNoFillProperties());
    series.setShapeProperties(nothing);
  }

  private static Kind kindOf(Section section, Chart chart) {
    return section.headings.get(chart.series().get(0)).kind();
  }

  /** As wide as a printed page, however wide the columns are. */
  private XSSFClientAnchor place(int row) {
    int column = 0;
    int left = WIDTH_IN_SIGNS;
    while (left > widths.of(column)) {
      left -= widths.of(column++);
    }
    int rest = (int) (Units.EMU_PER_PIXEL * 7L * left);
    return new XSSFClientAnchor(0, 0, rest, 0, 0, row, column, row + ROWS);
  }
}
