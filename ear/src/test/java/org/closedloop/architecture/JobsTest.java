package org.closedloop.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Job descriptors name parts that exist, and are called as their files. */
class JobsTest {

  private static final Pattern REFERENCE = Pattern.compile("\\bref=\"([^\"]+)\"");
  private static final Pattern ID = Pattern.compile("<job\\s[^>]*\\bid=\"([^\"]+)\"");

  @Test
  void everyReferenceNamesABeanThatExists() throws IOException {
    Set<String> beans =
        Modules.CLASSES.stream()
            .filter(type -> type.isAnnotatedWith(Named.class))
            .map(ArchitectureTest::beanName)
            .collect(Collectors.toSet());

    for (Path job : jobs()) {
      List<String> references =
          REFERENCE.matcher(Files.readString(job)).results().map(found -> found.group(1)).toList();
      assertThat(references).as(job.getFileName().toString()).isNotEmpty();
      assertThat(beans).as(job.getFileName().toString()).containsAll(references);
    }
  }

  @Test
  void aJobIsCalledAsItsFile() throws IOException {
    for (Path job : jobs()) {
      Matcher id = ID.matcher(Files.readString(job));
      assertThat(id.find()).as(job.getFileName().toString()).isTrue();
      assertThat(id.group(1) + ".xml").isEqualTo(job.getFileName().toString());
    }
  }

  private static List<Path> jobs() throws IOException {
    Path folder = Modules.root().resolve("batch/src/main/resources/META-INF/batch-jobs");
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> jobs = files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
      assertThat(jobs).isNotEmpty();
      return jobs;
    }
  }
}
