// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ledger.StandingOrders;
import dev.dateline.settings.LimitSettings;
import dev.dateline.settings.SettingsLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FairUseTest {
  private static final LimitSettings STANDARD = SettingsLoader.standard(LimitSettings.class);

  @TempDir Path folder;
  private Room room;
  private StandingOrders orders;
  private FairUse use;

  @BeforeEach
  void open() {
    room = new Room(folder);
    orders = new StandingOrders(room.database, () -> room.now);
    use = new FairUse(() -> STANDARD, orders);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void a_limit_set_by_command_counts_at_once_and_until_it_is_taken_back() {
    assertThat(use.get()).isEqualTo(STANDARD);
    assertThat(room.say(Room.OWNER, "/limits questions_per_person_daily 5"))
        .isEqualTo("questions_per_person_daily is 5 now.\n");
    assertThat(use.get().questionsPerPersonDaily()).isEqualTo(5);
    assertThat(use.get().questionsPerChatDaily()).isEqualTo(STANDARD.questionsPerChatDaily());
    assertThat(room.say(Room.OWNER, "/limits"))
        .startsWith(
            "questions_per_person_daily: 5 questions, by command of 1000, 23 Nov 2026 12:00; by the"
                + " configuration 200\n"
                + "questions_per_chat_daily: 1000 questions, by the configuration\n")
        .hasLineCount(6);

    assertThat(room.say(Room.OWNER, "/limits questions_per_person_daily off"))
        .isEqualTo("questions_per_person_daily is 200 now, by the configuration.\n");
    assertThat(use.get()).isEqualTo(STANDARD);
  }

  @Test
  void what_was_ordered_under_other_bounds_counts_no_more() {
    orders.set(FairUse.name("article_percent_daily"), "400", null, "1000");
    orders.set(FairUse.name("gone"), "1", null, "1000");
    orders.set(FairUse.name("question_characters"), "300", null, "1000");

    assertThat(use.get().articlePercentDaily()).isEqualTo(STANDARD.articlePercentDaily());
    assertThat(use.get().questionCharacters()).isEqualTo(300);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/limits speed 3 | key is 'speed', there are questions_per_person_daily,",
        "/limits article_percent_daily | value is missing",
        "/limits article_percent_daily 101 | article_percent_daily is 101, allowed are 1 to 100",
        "/limits article_percent_daily x | article_percent_daily is 'x', a whole number is"
            + " expected",
        "/limits article_percent_daily 5 6 | '6' is one argument too many"
      })
  void a_wrong_argument_is_named(String text, String why) {
    assertThat(room.say(Room.OWNER, text)).contains(why);
    assertThat(use.get()).isEqualTo(STANDARD);
  }

  @Test
  void an_owner_alone_sets_limits() {
    assertThat(room.say(Room.EDITOR, "/limits question_characters 30"))
        .startsWith("/limits is for an owner");
    assertThat(use.get()).isEqualTo(STANDARD);
  }
}
