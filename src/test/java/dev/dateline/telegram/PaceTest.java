// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class PaceTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private static Pace pace() {
    return new Pace(Bench.settings("http://127.0.0.1", Map.of()));
  }

  @Property(tries = 100)
  void whoever_waits_as_told_keeps_telegram_s_rates(
      @ForAll @Size(min = 50, max = 300) List<@IntRange(min = -3, max = 8) Integer> chats) {
    Pace pace = pace();
    long now = 0;
    List<Long> all = new ArrayList<>();
    Map<Integer, List<Long>> each = new HashMap<>();
    for (int chat : chats) {
      now = Math.max(now, pace.earliest(chat, true));
      pace.took(chat, true, now);
      pace.landed(chat, true, now);
      all.add(now);
      each.computeIfAbsent(chat, id -> new ArrayList<>()).add(now);
    }
    assertThat(most(all, SECOND)).isLessThanOrEqualTo(28);
    each.forEach(
        (chat, times) -> {
          assertThat(most(times, 3 * SECOND)).isLessThanOrEqualTo(3);
          assertThat(most(times, 60 * SECOND)).isLessThanOrEqualTo(chat < 0 ? 18 : 60);
        });
  }

  private static long most(List<Long> times, long span) {
    return times.stream()
        .mapToLong(from -> times.stream().filter(t -> t >= from && t < from + span).count())
        .max()
        .orElse(0);
  }

  @Test
  void a_chat_that_is_held_waits_and_the_others_do_not() {
    Pace pace = pace();
    pace.hold(7, 40 * SECOND, 0);
    pace.hold(7, 10 * SECOND, 0);
    assertThat(pace.earliest(7, true)).isEqualTo(40 * SECOND);
    assertThat(pace.earliest(7, false)).isEqualTo(40 * SECOND);
    assertThat(pace.earliest(8, true)).isNegative();
  }

  @Test
  void a_message_counts_while_it_is_in_the_air_and_from_its_landing_on() {
    Pace pace = pace();
    for (int i = 0; i < 3; i++) {
      pace.took(7, true, 0);
    }
    assertThat(pace.earliest(7, true)).isGreaterThan(Duration.ofDays(1).toNanos());
    assertThat(pace.earliest(7, false)).isNegative();
    assertThat(pace.earliest(8, true)).isNegative();
    pace.landed(7, true, 4 * SECOND);
    pace.landed(7, true, 5 * SECOND);
    assertThat(pace.earliest(7, true)).isEqualTo(7 * SECOND);
  }

  @Test
  void an_action_does_not_count_for_its_chat() {
    Pace pace = pace();
    for (int i = 0; i < 10; i++) {
      pace.took(7, false, i * SECOND);
      pace.landed(7, false, i * SECOND);
    }
    assertThat(pace.earliest(7, true)).isLessThan(10 * SECOND);
  }

  @Test
  void chats_long_quiet_are_forgotten_and_held_ones_are_not() {
    Pace pace = pace();
    pace.hold(1, Duration.ofHours(5).toNanos(), 0);
    for (int i = 2; i < 2_000; i++) {
      pace.took(i, true, i * SECOND);
      pace.landed(i, true, i * SECOND);
    }
    assertThat(pace.places()).isLessThan(1_200);
    assertThat(pace.earliest(1, true)).isEqualTo(Duration.ofHours(5).toNanos());
  }
}
