package org.closedloop.report.excel;

import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a file manager shows about the workbook: title, origin and the time of the figures. */
final class Properties {

  private final XSSFWorkbook workbook;

  Properties(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  void write(Look look) {
    CoreProperties core = workbook.getProperties().getCoreProperties();
    core.setTitle(look.title());
    core.setDescription(look.origin());
    core.setCreator("Closed Loop");
    core.setLastModifiedByUser("Closed Loop");
    core.setCreated(Optional.of(Date.from(look.madeAt())));
    core.setModified(Optional.of(Date.from(look.madeAt())));
    workbook.getProperties().getExtendedProperties().setApplication("Closed Loop");
  }
}
