// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/// The token is in every address that the bot calls; it must stand nowhere else.
final class SecretsInLogsTest {
  private static final String CANARY = "AAFakeCanary_token";

  @TempDir Path folder;

  private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Level before = root.getLevel();

  @BeforeEach
  void listen() {
    root.setLevel(Level.DEBUG);
    lines.start();
    root.addAppender(lines);
  }

  @AfterEach
  void leave() {
    root.detachAppender(lines);
    root.setLevel(before);
  }

  private String logged() {
    return lines.list.stream()
        .map(
            event -> {
              IThrowableProxy thrown = event.getThrowableProxy();
              return event.getFormattedMessage()
                  + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
            })
        .collect(Collectors.joining("\n"));
  }

  @Test
  void no_line_of_the_log_holds_the_token_whatever_goes_wrong() throws InterruptedException {
    FastTime fast = new FastTime(20);
    Desk echoes = asked -> Bench.says(asked, "Re: " + asked.text());
    String tells = "Not Found: /bot" + FakeBotApi.TOKEN + "/x";
    try (FakeBotApi api = new FakeBotApi(fast::nanos);
        Bench bench = new Bench(api, folder, echoes, fast, Map.of())) {
      api.fail("getMe", new Fault.Reset(), Fault.Says.of(500, tells), new Fault.Page(502));
      api.fail("getUpdates", new Fault.Reset(), Fault.Says.of(409, tells), new Fault.Page(404));
      api.fail("sendMessage", new Fault.Reset(), new Fault.Page(500), Fault.Says.of(400, tells));
      api.updates().personal(1, "first");
      api.updates().personal(1, "second");
      bench.start();
      await().atMost(Duration.ofSeconds(20)).until(() -> !api.sent.isEmpty());
      api.close();
      api.fail("getUpdates", new Fault.Reset());
      await().atMost(Duration.ofSeconds(20)).until(() -> logged().contains("did not reach"));
    }
    assertThat(logged()).contains("was refused: 400 Not Found").doesNotContain(CANARY);
  }

  @Test
  void no_exception_holds_the_token() {
    try (BotApi api =
        new BotApi(
            new BotToken(FakeBotApi.TOKEN),
            ApiAddress.of("http://127.0.0.1:1"),
            Bench.settings("http://127.0.0.1:1", Map.of()),
            Network.direct(Duration.ofSeconds(1)))) {
      Throwable thrown = catchThrowable(() -> api.call(new GetMe()));
      StringWriter all = new StringWriter();
      thrown.printStackTrace(new PrintWriter(all, true));
      assertThat(thrown).isInstanceOf(Unreachable.class).hasMessageContaining("did not reach");
      assertThat(all.toString()).doesNotContain(CANARY).doesNotContain("Caused by");
    }
  }

  @Test
  void a_text_that_repeats_the_address_loses_the_token() {
    BotToken token = new BotToken(FakeBotApi.TOKEN);
    assertThat(token.redacted("GET /bot" + FakeBotApi.TOKEN + "/getMe and bot77:abc-d_e"))
        .isEqualTo("GET /bot…/getMe and bot…");
  }
}
