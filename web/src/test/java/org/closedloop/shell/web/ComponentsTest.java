package org.closedloop.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComponentsTest {

  private static final Path PAGES = Path.of("src/main/webapp");

  @Test
  void everyComponentIsNamedInTheLibrary() throws IOException {
    String library = Files.readString(PAGES.resolve("WEB-INF/components.taglib.xml"));

    try (Stream<Path> files = Files.list(PAGES.resolve("resources/cl"))) {
      assertThat(files.map(file -> "cl/" + file.getFileName()))
          .isNotEmpty()
          .allSatisfy(
              file -> assertThat(library).contains("<resource-id>" + file + "</resource-id>"));
    }
  }
}
