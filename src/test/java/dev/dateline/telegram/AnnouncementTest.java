// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.ledger.StandingOrders;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnouncementTest {
  // Thanks is no question; the coverage says nothing of everything else.
  private static final Desk DESK =
      asked ->
          asked.text().equals("thanks")
              ? Bench.says(asked, "You are welcome.")
              : Bench.reply(
                  asked,
                  new Answer.NotCovered(
                      asked.text(),
                      Reason.NO_EVIDENCE,
                      List.of(),
                      "The articles do not say.",
                      List.of(),
                      List.of()));

  @TempDir Path folder;

  @Test
  void the_line_stands_above_answers_alone_and_goes_at_once() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = new Bench(api, folder, DESK, Orders.NONE).start()) {
      StandingOrders orders = new StandingOrders(bench.database, InstantSource.system());
      orders.set(StandingOrders.ANNOUNCEMENT, "Figures <of the fire> are checked", null, "9");
      assertThat(answer(api, "how many died"))
          .isEqualTo("Figures <of the fire> are checked\nThe articles do not say.");
      assertThat(api.sent.getFirst().text())
          .startsWith("<b>Figures &lt;of the fire&gt; are checked</b>");
      assertThat(answer(api, "thanks")).isEqualTo("You are welcome.");
      orders.set(StandingOrders.ANNOUNCEMENT, null, null, "9");
      assertThat(answer(api, "how many died")).isEqualTo("The articles do not say.");
      assertThat(api.violations).isEmpty();
    }
  }

  private static String answer(FakeBotApi api, String question) {
    int before = api.sent.size();
    api.updates().personal(7, question);
    await().atMost(Duration.ofSeconds(20)).until(() -> api.sent.size() > before);
    return api.sent.getLast().plain();
  }
}
