package org.closedloop.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The PostgreSQL server of the tests, started inside Maven and gone with it.
 *
 * <p>Its programs come from Maven Central. Where they cannot run (PostgreSQL refuses root, and the
 * way around needs user namespaces), an installed Debian PostgreSQL is used instead.
 */
public final class PostgresServer {

  private static final String USER = "postgres";

  private PostgresServer() {}

  /** Starts the server: port, folder for its files. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int port = Integer.parseInt(arguments[0]);
    Path folder = Path.of(arguments[1]);
    erase(folder.resolve("data"));
    Files.createDirectories(folder);
    try {
      fromMavenCentral(port, folder);
    } catch (IOException | IllegalStateException refused) {
      Path programs = installed();
      if (programs == null) {
        throw refused;
      }
      System.out.println("PostgreSQL is started from " + programs + ": " + refused.getMessage());
      erase(folder.resolve("data"));
      fromDebian(port, folder, programs);
    }
  }

  private static void fromMavenCentral(int port, Path folder) throws IOException {
    EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(folder.resolve("data"))
        .setOverrideWorkingDirectory(new File(folder.toFile(), "programs"))
        .setServerConfig("fsync", "off")
        .setServerConfig("synchronous_commit", "off")
        .setServerConfig("full_page_writes", "off")
        .setServerConfig("max_connections", "100")
        .setLocaleConfig("locale", "C.UTF-8")
        .start();
  }

  private static void fromDebian(int port, Path folder, Path programs)
      throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    Path outside = Files.createTempDirectory("closedloop-postgresql");
    boolean root = "root".equals(System.getProperty("user.name"));
    if (root) {
      run(List.of("chown", USER, outside.toString()));
      data = outside.resolve("data"); // a folder that the other user can reach
    }
    asUser(
        root,
        programs.resolve("initdb").toString(),
        "-D",
        data.toString(),
        "-A",
        "trust",
        "-U",
        USER,
        "--locale=C.UTF-8",
        "-E",
        "UTF8");
    String options =
        "-p %d -k %s -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=100"
            .formatted(port, outside);
    String control = programs.resolve("pg_ctl").toString();
    String stoppable = data.toString();
    asUser(root, control, "-w", "-D", stoppable, "-o", options, "-l", outside + "/log", "start");
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    asUser(root, control, "-D", stoppable, "-m", "immediate", "stop");
                    erase(outside);
                  } catch (IOException | InterruptedException e) {
                    System.err.println("PostgreSQL could not be stopped: " + e);
                  }
                }));
  }

  private static void asUser(boolean root, String... command)
      throws IOException, InterruptedException {
    List<String> all = List.of(command);
    run(root ? Stream.concat(Stream.of("runuser", "-u", USER, "--"), all.stream()).toList() : all);
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    int status =
        new ProcessBuilder(command)
            .directory(new File("/"))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    if (status != 0) {
      throw new IOException(command.get(0) + " ended with " + status + ": " + command);
    }
  }

  private static Path installed() throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return null;
    }
    try (Stream<Path> found = Files.list(versions)) {
      return found
          .map(version -> version.resolve("bin"))
          .filter(programs -> Files.isExecutable(programs.resolve("initdb")))
          .max(Comparator.naturalOrder())
          .orElse(null);
    }
  }

  private static void erase(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
