package org.closedloop.report.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Joins what is kept in memory and the long sheets' rows to one file. */
final class Joint {

  /** Smaller levels of compression save little time, higher ones little space. */
  private static final int LEVEL = 3;

  private static final Pattern DIMENSION = Pattern.compile("<dimension ref=\"[^\"]*\"/>");
  private static final Pattern NO_ROWS =
      Pattern.compile("<sheetData/>|<sheetData>\\s*</sheetData>");

  private final XSSFWorkbook memory;
  private final Map<String, StreamGrid> streams = new HashMap<>();

  Joint(XSSFWorkbook memory, Collection<StreamGrid> streams) {
    this.memory = memory;
    for (StreamGrid grid : streams) {
      this.streams.put(grid.sheet().getPackagePart().getPartName().getName().substring(1), grid);
    }
  }

  void write(OutputStream file) throws IOException {
    Path frame = Files.createTempFile("closedloop-", ".xlsx");
    try {
      try (OutputStream out = Files.newOutputStream(frame)) {
        memory.write(out);
      }
      ZipOutputStream zip = new ZipOutputStream(file);
      zip.setLevel(LEVEL);
      try (ZipFile parts = new ZipFile(frame.toFile())) {
        for (ZipEntry part : parts.stream().toList()) {
          ZipEntry joined = new ZipEntry(part.getName());
          joined.setTime(part.getTime());
          zip.putNextEntry(joined);
          write(parts, part, zip);
          zip.closeEntry();
        }
      }
      zip.finish();
      zip.flush();
    } finally {
      Files.deleteIfExists(frame);
    }
  }

  private void write(ZipFile parts, ZipEntry part, OutputStream zip) throws IOException {
    StreamGrid grid = streams.get(part.getName());
    if (grid == null) {
      parts.getInputStream(part).transferTo(zip);
      return;
    }
    String frame = new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
    String sized =
        DIMENSION.matcher(frame).replaceFirst("<dimension ref=\"" + grid.dimension() + "\"/>");
    String[] around = NO_ROWS.split(sized, 2);
    if (around.length != 2) {
      throw new IllegalStateException("Sheet " + grid.sheet().getSheetName() + " has rows already");
    }
    zip.write((around[0] + "<sheetData>\n").getBytes(StandardCharsets.UTF_8));
    Files.copy(grid.finished(), zip);
    zip.write(("</sheetData>" + around[1]).getBytes(StandardCharsets.UTF_8));
  }
}
