package org.closedloop.sync.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.closedloop.database.TestDatabase;
import org.closedloop.sync.ImportHome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeftoversTest {

  private static final String LEADS =
      """
      key,created_at,stage,stage_at,channel,campaign,owner,company
      L-1,2026-01-05T09:00:00Z,,,mail,,,
      L-2,nonsense,,,mail,,,
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anImportWhoseJobNeverBeganIsClaimedOnceAndAgainOnlyLater(TestDatabase kind) {
    ImportDesk desk = new ImportDesk(kind);
    long abandoned = desk.register("closedloop-lead", LEADS, false);
    long working = desk.register("closedloop-lead", LEADS, false);
    desk.execute("update file_import set execution_id = 7 where id = " + working);

    assertThat(after(desk, Duration.ofMinutes(1)).claimUnbegun()).isEmpty();
    assertThat(after(desk, Duration.ofMinutes(3)).claimUnbegun()).containsExactly(abandoned);
    assertThat(after(desk, Duration.ofMinutes(4)).claimUnbegun()).isEmpty();
    assertThat(after(desk, Duration.ofMinutes(6)).claimUnbegun()).containsExactly(abandoned);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aPreviewNobodyTookOverIsForgottenAfterADayWithItsFile(TestDatabase kind) throws IOException {
    ImportDesk desk = new ImportDesk(kind);
    Path dropped = received("dropped");
    Path taken = received("taken");
    previewed(desk, dropped);
    long preview = previewed(desk, taken);
    long real = desk.register("closedloop-lead", LEADS, false);
    desk.execute("update file_import set path = '" + taken + "' where id = " + real);
    assertThat(desk.rows("select count(*) from rejected_record where import = " + preview))
        .containsExactly("1");

    assertThat(after(desk, Duration.ofHours(23)).forgetPreviews()).isZero();
    assertThat(after(desk, Duration.ofHours(25)).forgetPreviews()).isEqualTo(2);

    assertThat(desk.rows("select id from file_import")).containsExactly(String.valueOf(real));
    assertThat(desk.count("rejected_record")).isZero();
    assertThat(dropped).doesNotExist();
    assertThat(taken).exists();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aFileTakenOutOfTheInboxButNeverWrittenDownGoesBack(TestDatabase kind) throws IOException {
    ImportDesk desk = new ImportDesk(kind);
    Path box = Files.createDirectories(folder.resolve("inbox/closedloop-lead"));
    Path lost = Files.writeString(box.resolve("lost.csv"), LEADS);
    Path known = Files.writeString(box.resolve("known.csv"), LEADS);
    InboxFolder inbox = new InboxFolder(box);
    inbox.take(lost, ImportDesk.NOW).orElseThrow();
    Path working = inbox.take(known, ImportDesk.NOW).orElseThrow();
    long id = desk.register("closedloop-lead", LEADS, false);
    desk.execute("update file_import set path = '" + working + "' where id = " + id);

    assertThat(after(desk, Duration.ofMinutes(1)).putBackUnknown()).isZero();
    assertThat(after(desk, Duration.ofMinutes(3)).putBackUnknown()).isEqualTo(1);

    assertThat(lost).hasContent(LEADS.strip());
    assertThat(working).exists();
    assertThat(known).doesNotExist();
  }

  private long previewed(ImportDesk desk, Path file) {
    long id = desk.register("closedloop-lead", LEADS, true);
    desk.take(id, () -> false);
    desk.execute("update file_import set path = '" + file + "' where id = " + id);
    return id;
  }

  private Path received(String name) throws IOException {
    return Files.writeString(home().received().resolve(name), LEADS);
  }

  private ImportHome home() {
    return new ImportHome(folder, 1 << 20);
  }

  private Leftovers after(ImportDesk desk, Duration passed) {
    Instant now = ImportDesk.NOW.plus(passed);
    return new Leftovers(desk.database(), home(), Clock.fixed(now, ZoneOffset.UTC));
  }
}
