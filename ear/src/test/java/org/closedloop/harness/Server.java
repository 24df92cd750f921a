package org.closedloop.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A server of its own, started as an operator starts it, that a test may also stop hard.
 *
 * <p>The settings are the {@code CLOSEDLOOP_} variables; ports are free ones.
 */
public final class Server implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Path home;
  private final int offset;
  private final Process process;

  private Server(Path home, int offset, Process process) {
    this.home = home;
    this.offset = offset;
    this.process = process;
  }

  /** Starts on an empty folder of this name under {@code target} and waits until it is ready. */
  public static Server startFresh(String name, Map<String, String> settings) {
    Path home = Path.of("target", name).toAbsolutePath();
    erase(home);
    return start(home, settings);
  }

  /** Starts on what the folder holds and waits until the server is ready. */
  public static Server start(Path home, Map<String, String> settings) {
    int offset = freeOffset();
    ProcessBuilder starter =
        new ProcessBuilder("bash", System.getProperty("server.home") + "/bin/closedloop");
    starter.environment().keySet().removeIf(variable -> variable.startsWith("CLOSEDLOOP_"));
    starter.environment().put("CLOSEDLOOP_HOME", home.toString());
    starter.environment().put("CLOSEDLOOP_PORT_OFFSET", String.valueOf(offset));
    starter.environment().put("CLOSEDLOOP_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
    starter.environment().putAll(settings);
    try {
      Files.createDirectories(home.resolve("log"));
      starter.redirectErrorStream(true).redirectOutput(home.resolve("log/console.log").toFile());
      Server server = new Server(home, offset, starter.start());
      server.awaitReady();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI pages() {
    return URI.create("http://localhost:" + (8080 + offset) + "/");
  }

  public Path home() {
    return home;
  }

  /** Stops the server as a power cut would. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  @Override
  public void close() {
    process.destroy();
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void awaitReady() {
    HttpRequest question =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + (9990 + offset) + "/health/ready"))
            .timeout(Duration.ofSeconds(10))
            .build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isAlive() && !failed()) {
      try {
        if (CLIENT.send(question, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
        Thread.sleep(300);
      } catch (IOException notListeningYet) {
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    kill();
    throw new IllegalStateException("The server did not become ready; see " + home.resolve("log"));
  }

  private boolean failed() {
    try {
      return Files.readString(home.resolve("log/console.log")).contains("WFLYSRV0026");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freeOffset() {
    for (int attempt = 0; attempt < 100; attempt++) {
      int offset = ThreadLocalRandom.current().nextInt(12_000, 22_000);
      if (isFree(8080 + offset) && isFree(9990 + offset)) {
        return offset;
      }
    }
    throw new IllegalStateException("No free ports found");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static void erase(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
