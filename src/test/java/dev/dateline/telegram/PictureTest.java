// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.admin.Report;
import dev.dateline.ledger.Document;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureTest {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0, -1};
  private static final Orders ORDERS =
      (person, chat, text) ->
          Optional.of(
              new Report(
                  Report.Result.DONE,
                  List.of(
                      new Report.Part.Text("Numbers."),
                      new Report.Part.Sheet(new Document("stats.png", PNG)))));

  @TempDir Path folder;

  @Test
  void a_picture_is_shown_and_not_only_offered_and_comes_again_where_it_was_lost() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench _ = new Bench(api, folder, asked -> Bench.says(asked, "Re"), ORDERS).start()) {
      api.fail("sendPhoto", new Fault.Reset());
      api.updates().personal(9, "/stats");
      await().atMost(Duration.ofSeconds(20)).until(() -> api.sent.size() == 2);
      assertThat(api.texts()).containsExactly("Numbers.", "stats.png");
      assertThat(api.callsOf("sendPhoto")).hasSize(2);
      assertThat(api.callsOf("sendDocument")).isEmpty();
      assertThat(api.documents.get("stats.png")).isEqualTo(PNG);
      assertThat(api.violations).isEmpty();
    }
  }
}
