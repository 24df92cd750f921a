package org.closedloop.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server seen from outside by its process: what it has computed, and what it keeps in memory.
 * Needs the JDK's {@code jcmd} and the same user as the server's.
 */
final class ServerProcess {

  private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

  private final long id;

  ServerProcess(long id) {
    this.id = id;
  }

  /** Processor time since its start. */
  double processorSeconds() {
    return ProcessHandle.of(id)
            .flatMap(process -> process.info().totalCpuDuration())
            .orElseThrow(() -> new IllegalStateException("no process " + id))
            .toNanos()
        / 1e9;
  }

  /** What is left of the heap once everything is collected that nobody needs any more. */
  double liveMegabytes() throws IOException, InterruptedException {
    jcmd("GC.run");
    Matcher used = USED.matcher(jcmd("GC.heap_info"));
    return used.results().mapToLong(part -> Long.parseLong(part.group(1))).sum() / 1024.0;
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    Process asked =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(id),
                command)
            .redirectErrorStream(true)
            .start();
    String said = new String(asked.getInputStream().readAllBytes());
    if (asked.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return said;
  }
}
