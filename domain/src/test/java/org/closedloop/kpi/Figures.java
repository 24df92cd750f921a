package org.closedloop.kpi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every figure of the package, found like the container finds it: by being there. */
public final class Figures {

  private Figures() {}

  public static List<Kpi> all() {
    try {
      URI figures = Figures.class.getResource("/org/closedloop/kpi/figure").toURI();
      if (!figures.getScheme().equals("jar")) {
        return in(Path.of(figures));
      }
      try (FileSystem jar = FileSystems.newFileSystem(figures, Map.of())) {
        return in(jar.getPath("/org/closedloop/kpi/figure"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Kpi> in(Path folder) throws IOException {
    try (Stream<Path> classes = Files.list(folder)) {
      return classes
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
          .map(name -> figure(name.substring(0, name.length() - 6)))
          .toList();
    }
  }

  public static Catalog catalog() {
    return Catalog.of(all());
  }

  private static Kpi figure(String name) {
    try {
      return (Kpi)
          Class.forName("org.closedloop.kpi.figure." + name).getConstructor().newInstance();
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException(name + " is no figure", e);
    }
  }
}
