// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.ledger.Inbox;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TapTest {
  @Test
  void what_stands_in_a_button_is_read_back_and_fits_telegram() {
    Random random = new Random(7);
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      Tap tap = new Tap(Tap.key(random), i % 2 == 0 ? "r" : Integer.toString(i));
      assertThat(Tap.read(tap.data())).contains(tap);
      assertThat(tap.data().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
      assertThat(DeepLink.board(DeepLink.board("DeskBot", tap.key()).split("=", 2)[1]))
          .isEqualTo(tap.key());
      keys.add(tap.key());
    }
    assertThat(keys).hasSize(1_000);
  }

  @Test
  void anything_else_is_no_tap() {
    Random random = new Random(8);
    for (int i = 0; i < 1_000; i++) {
      StringBuilder any = new StringBuilder();
      random.ints(random.nextInt(40), 0, 128).forEach(any::appendCodePoint);
      assertThat(Tap.read(any.toString())).isEmpty();
    }
    assertThat(DeepLink.board("receipt_")).isEmpty();
    assertThat(DeepLink.board("receipt_'; drop")).isEmpty();
    assertThat(DeepLink.board("ask_abc")).isEmpty();
  }

  @Test
  void of_a_tap_below_a_huge_message_only_what_counts_is_kept() {
    Mail mail = new Mail(new Interpreter(7, "DeskBot", () -> 1_000), 10_000);
    String json =
        "{\"update_id\":3,\"callback_query\":{\"id\":\"q1\",\"from\":{\"id\":42,\"is_bot\":false,"
            + "\"first_name\":\"P\"},\"chat_instance\":\"1\",\"data\":\"abcdefghijkm.r\",\"message\":"
            + "{\"message_id\":9,\"date\":1795000000,\"chat\":{\"id\":42,\"type\":\"private\"},"
            + "\"text\":\""
            + "x".repeat(20_000)
            + "\"}}}";
    Inbox.Received row = mail.sorted(new RawUpdate(3L, json), 3);
    assertThat(row.fate()).isEqualTo(Inbox.Fate.WAITING);
    assertThat(row.payload()).hasSizeLessThan(1_000);
    Mail.Opened opened = mail.open(row.payload(), 3).orElseThrow();
    assertThat(opened.incoming()).isEqualTo(new Incoming.Tapped("q1", "abcdefghijkm.r", 42));
    assertThat(opened.chat()).isEqualTo(42);
    assertThat(opened.message()).isEqualTo(9);
  }

  @Test
  void a_button_that_could_not_be_read_back_cannot_be_made() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tap("short", "r"))
        .withMessage("button 'short.r' is not a key of 12 letters and a word");
  }

  @Test
  void a_message_has_one_to_four_buttons() {
    var press = new Keyboard.Button.Press("a", "a");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Keyboard(
                    TapKind.ANSWER,
                    0,
                    null,
                    "",
                    List.of(List.of(press, press, press), List.of(press, press))))
        .withMessage("a keyboard of ANSWER has 5 buttons: from 1 to 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Keyboard(TapKind.ANSWER, 0, null, "", List.of(List.of())));
  }
}
