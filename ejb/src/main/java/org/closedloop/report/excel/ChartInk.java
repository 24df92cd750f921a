package org.closedloop.report.excel;

import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;

/** The colours and marks of charts, the same in workbooks and on slides. */
public final class ChartInk {

  private static final int[] COLOURS = {0x2A36C6, 0xD97A10, 0x0C9F78, 0x65256F, 0x838DA8};
  private static final MarkerStyle[] MARKERS = {
    MarkerStyle.CIRCLE, MarkerStyle.TRIANGLE, MarkerStyle.SQUARE, MarkerStyle.DIAMOND, MarkerStyle.X
  };

  private ChartInk() {}

  /** Lines are told apart by colour and mark, for those who see no colours. */
  public static void paint(XDDFChartData.Series series, int number) {
    XDDFShapeProperties shape = new XDDFShapeProperties();
    if (series instanceof XDDFLineChartData.Series line) {
      line.setSmooth(false);
      line.setMarkerStyle(MARKERS[number]);
      shape.setLineProperties(line(COLOURS[number], 2));
      line.setShapeProperties(shape);
      XDDFShapeProperties marker = new XDDFShapeProperties();
      marker.setFillProperties(fill(COLOURS[number]));
      marker.setLineProperties(line(COLOURS[number], 0.75));
      line.getCTLineSer().getMarker().setSpPr(marker.getXmlObject());
    } else {
      shape.setFillProperties(fill(COLOURS[number]));
      series.setShapeProperties(shape);
    }
  }

  /** The lines behind the figures. */
  public static XDDFLineProperties grid() {
    return line(0xE1E5EA, 0.75);
  }

  private static XDDFLineProperties line(int rgb, double points) {
    XDDFLineProperties line = new XDDFLineProperties(fill(rgb));
    line.setWidth(points);
    return line;
  }

  private static XDDFSolidFillProperties fill(int rgb) {
    return new XDDFSolidFillProperties(
        XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}));
  }
}
