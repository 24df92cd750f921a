package org.closedloop.demo;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** All files of the company, each begun with its first row. */
final class DemoFolder implements AutoCloseable {

  private final Path root;
  private final Map<Delivery, Map<DemoFile, CsvFile>> files = new EnumMap<>(Delivery.class);

  DemoFolder(Path root) {
    this.root = root;
  }

  CsvFile row(Delivery delivery, DemoFile file) {
    return files
        .computeIfAbsent(delivery, any -> new EnumMap<>(DemoFile.class))
        .computeIfAbsent(
            file,
            any ->
                new CsvFile(
                    root.resolve(delivery.folder()).resolve(file.fileName()), file.header()));
  }

  Map<DemoFile, Long> rows() {
    Map<DemoFile, Long> rows = new EnumMap<>(DemoFile.class);
    files
        .values()
        .forEach(
            delivery -> delivery.forEach((file, csv) -> rows.merge(file, csv.rows(), Long::sum)));
    return rows;
  }

  @Override
  public void close() {
    files.values().forEach(delivery -> delivery.values().forEach(CsvFile::close));
  }
}
