package org.closedloop.report.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.closedloop.database.TestDatabase;
import org.closedloop.report.service.sheet.CoverSheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of several servers on one database one makes a workbook, and what it leaves behind is made. */
class SeveralServersTest {

  private static final Instant MORNING = Instant.parse("2026-11-20T04:00:00Z");
  private static final Duration LEFT = Duration.ofHours(2);

  private final ExecutorService others = Executors.newFixedThreadPool(2);

  @TempDir Path home;

  @AfterEach
  void end() {
    others.shutdownNow();
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoServersThatWantAWorkbookAtTheSameMomentOneTakesIt(TestDatabase kind) throws Exception {
    WorkbookWishes wishes = new WorkbookWishes(Servers.on(kind, home).database());

    for (int month = 1; month <= 12; month++) {
      WorkbookWish wish = wish(YearMonth.of(2026, month));
      assertThat(taken(wishes, wish, MORNING)).containsExactlyInAnyOrder(true, false);
      assertThat(taken(wishes, wish, MORNING.plus(LEFT))).containsExactly(false, false);
      assertThat(taken(wishes, wish, MORNING.plus(LEFT).plusSeconds(1)))
          .as("taken over from a server that ended")
          .containsExactlyInAnyOrder(true, false);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aServerLeavesWhatAnotherOneIsMaking(TestDatabase kind) throws Exception {
    Servers servers = Servers.on(kind, home).afterANight();
    Busy busy = new Busy(servers);

    assertThat(servers.at(MORNING.plusSeconds(60)).round())
        .as("only the workbook that the other one has not begun")
        .isOne();
    assertThat(busy.end()).isOne();

    assertThat(servers.texts("select state from report_order")).containsExactly("DONE", "DONE");
    assertThat(servers.texts("select made_by from report_manifest")).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void whoComesBackAfterAnotherServerHasTakenOverChangesNothing(TestDatabase kind)
      throws Exception {
    Servers servers = Servers.on(kind, home).afterANight();
    Busy busy = new Busy(servers);

    assertThat(servers.at(MORNING.plus(LEFT).plusSeconds(1)).round()).isEqualTo(2);
    List<String> made = servers.texts("select hash from report_manifest order by id");
    assertThat(busy.end()).isZero();

    assertThat(servers.texts("select hash from report_manifest order by id")).isEqualTo(made);
    assertThat(servers.texts("select state from report_order")).containsExactly("DONE", "DONE");
    assertThat(servers.texts("select kind from notice")).as("nothing has failed").isEmpty();
    try (Stream<Path> files = Files.list(home.resolve("workbooks"))) {
      assertThat(files).as("nothing unfinished is left").hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatThreeServersHaveBegunAndNoneHasEndedIsGivenUpAndTold(TestDatabase kind) {
    Servers servers = Servers.on(kind, home).afterANight();
    WorkbookWishes wishes = new WorkbookWishes(servers.database());
    WorkbookWish wish = wish(YearMonth.of(2026, 10));
    Instant now = MORNING;
    for (int server = 1; server <= 3; server++) {
      assertThat(wishes.take(wish, now)).as("server %d", server).isTrue();
      now = now.plus(LEFT).plusSeconds(1);
    }

    assertThat(wishes.take(wish, now)).as("three tries are enough").isFalse();
    assertThat(servers.at(now).round()).as("the month so far is made").isOne();

    assertThat(wishes.failed()).hasSize(1).allMatch(WorkbookWishes.Failed::given);
    assertThat(servers.texts("select kind || ' ' || recipient from notice"))
        .containsExactly("report-failed dora");
    servers.at(now.plusSeconds(60)).round();
    assertThat(servers.texts("select kind from notice")).hasSize(1);
  }

  /** What two servers are told that ask at the same moment. */
  private List<Boolean> taken(WorkbookWishes wishes, WorkbookWish wish, Instant now)
      throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Boolean> server =
        () -> {
          together.await(1, TimeUnit.MINUTES);
          return wishes.take(wish, now);
        };
    List<Boolean> told = new ArrayList<>();
    for (Future<Boolean> each : others.invokeAll(List.of(server, server))) {
      told.add(each.get());
    }
    return told;
  }

  private static WorkbookWish wish(YearMonth month) {
    return new WorkbookWish(WorkbookQuery.MANAGEMENT, Occasion.MONTHLY, month, "de", 1);
  }

  /** A server that is in the middle of a workbook until it is told to go on. */
  private final class Busy {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Future<Integer> round;

    Busy(Servers servers) throws InterruptedException {
      NightlyWorkbooks server =
          servers.at(MORNING, List.of(new CoverSheet(), new Servers.Doing(this::pause)));
      round = others.submit(server::round);
      assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
    }

    private void pause() {
      begun.countDown();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** How many workbooks it has made. */
    int end() throws Exception {
      goOn.countDown();
      return round.get(1, TimeUnit.MINUTES);
    }
  }
}
