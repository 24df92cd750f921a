package org.closedloop.report.excel;

import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/**
 * Sizes and directions of the words on a chart, which the spreadsheet's own defaults make too big.
 */
final class ChartWords {

  private static final int QUARTER_TURN_LEFT = -5_400_000;

  private ChartWords() {}

  static void shape(CTChart chart) {
    sized(chart.getTitle(), 1200, true);
    CTPlotArea area = chart.getPlotArea();
    sized(area.getCatAxArray(0).getTitle(), 900, false);
    CTValAx upward = area.getValAxArray(0);
    upward.getNumFmt().setSourceLinked(false);
    sized(upward.getTitle(), 900, false).getBodyPr().setRot(QUARTER_TURN_LEFT);
  }

  private static CTTextBody sized(CTTitle title, int hundredthsOfPoints, boolean bold) {
    CTTextBody body = title.getTx().getRich();
    CTTextCharacterProperties words = body.getPArray(0).getRArray(0).getRPr();
    words.setSz(hundredthsOfPoints);
    words.setB(bold);
    return body;
  }
}
