package org.closedloop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who starts the server with a setting that makes no sense reads one sentence, and no server. */
class WrongSettingsIT {

  private static final int WRONG_SETTING = 78;

  @TempDir Path folder;

  @Test
  void aWrongSettingEndsTheStartWithOneSentenceBeforeAnythingIsTouched() throws Exception {
    Path home = folder.resolve("home");

    Process start = start(home, Map.of("CLOSEDLOOP_WORKBOOKS", "daily"));
    String said = new String(start.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(start.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(start.exitValue()).isEqualTo(WRONG_SETTING);
    assertThat(said.strip())
        .isEqualTo(
            "Closed Loop does not start: CLOSEDLOOP_WORKBOOKS is 'daily', which is none of night,"
                + " run and off.");
    assertThat(home).doesNotExist();
  }

  private static Process start(Path home, Map<String, String> settings) throws IOException {
    ProcessBuilder starter =
        new ProcessBuilder("bash", System.getProperty("server.home") + "/bin/closedloop");
    starter.environment().keySet().removeIf(variable -> variable.startsWith("CLOSEDLOOP_"));
    starter.environment().put("CLOSEDLOOP_HOME", home.toString());
    starter.environment().putAll(settings);
    return starter.redirectErrorStream(true).start();
  }
}
