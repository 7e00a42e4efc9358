// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.news.ArticleId;
import dev.dateline.settings.ConversationSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationsTest {
  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private final Conversations conversations =
      new Conversations(new ConversationSettings(3, 30), () -> now);

  @Test
  void a_chat_keeps_its_own_turns() {
    conversations.add("a", turn("one"));
    conversations.add("b", turn("two"));

    assertThat(conversations.before("a").turns()).extracting(Turn::asked).containsExactly("one");
    assertThat(conversations.before("c")).isEqualTo(Conversation.EMPTY);
  }

  @Test
  void a_question_by_itself_is_not_kept() {
    conversations.add("", turn("one"));

    assertThat(conversations.before("")).isEqualTo(Conversation.EMPTY);
    assertThat(conversations.size()).isZero();
  }

  @Test
  void an_old_turn_is_forgotten_and_a_young_one_stays() {
    conversations.add("a", turn("one"));
    now = now.plus(Duration.ofMinutes(20));
    conversations.add("a", turn("two"));
    now = now.plus(Duration.ofMinutes(20));

    assertThat(conversations.before("a").turns()).extracting(Turn::asked).containsExactly("two");
    now = now.plus(Duration.ofMinutes(20));
    assertThat(conversations.before("a")).isEqualTo(Conversation.EMPTY);
  }

  @Test
  void no_more_chats_and_turns_are_kept_than_allowed() {
    for (int i = 0; i < 50; i++) {
      conversations.add("chat " + i, turn("one"));
      conversations.add("same", turn("turn " + i));
    }

    assertThat(conversations.size()).isLessThanOrEqualTo(3);
    Conversation long_ = Conversation.EMPTY;
    for (int i = 0; i < 20; i++) {
      long_ = long_.with(turn("turn " + i));
    }
    assertThat(long_.turns()).hasSize(Conversation.LONGEST);
    assertThat(long_.last().orElseThrow().asked()).isEqualTo("turn 19");
  }

  @Test
  void forgetting_a_chat_leaves_nothing() {
    conversations.add("a", turn("one"));
    conversations.forget("a");

    assertThat(conversations.before("a")).isEqualTo(Conversation.EMPTY);
  }

  @Test
  void the_article_spoken_of_is_the_last_one_shown() {
    Turn shown =
        new Turn("q", "q", List.of(), List.of(new Turn.Shown(new ArticleId("x.md"), 1, 3, 9)), now);
    Conversation talk = Conversation.EMPTY.with(shown).with(turn("nothing shown"));

    assertThat(talk.article()).contains(new ArticleId("x.md"));
    assertThat(talk.lastShown()).contains(shown);
    assertThat(talk.shown()).containsExactlyElementsOf(shown.shown());
  }

  @Test
  void an_empty_stretch_is_refused_by_name() {
    assertThatThrownBy(() -> new Turn.Shown(new ArticleId("x.md"), 1, 5, 5))
        .hasMessage("shown stretch of x.md is 5 to 5: it must hold text");
  }

  private Turn turn(String asked) {
    return new Turn(asked, asked, List.of(), List.of(), now);
  }
}
