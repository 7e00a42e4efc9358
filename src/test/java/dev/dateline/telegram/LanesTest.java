// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class LanesTest {
  @Test
  void one_lane_is_never_worked_on_twice_at_once_and_no_more_lanes_than_allowed() {
    Map<String, AtomicInteger> left = new ConcurrentHashMap<>();
    Set<String> busy = ConcurrentHashMap.newKeySet();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger clashes = new AtomicInteger();
    Lanes lanes =
        new Lanes(
            4,
            lane -> {
              if (!busy.add(lane)) {
                clashes.incrementAndGet();
              }
              most.accumulateAndGet(busy.size(), Math::max);
              Thread.yield();
              boolean more = left.get(lane).decrementAndGet() > 0;
              busy.remove(lane);
              return more;
            });
    List<String> names = IntStream.range(0, 50).mapToObj(i -> "lane" + i).toList();
    names.forEach(name -> left.put(name, new AtomicInteger(20)));
    lanes.ready(names);
    lanes.ready(names);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> left.values().stream().allMatch(each -> each.get() <= 0));
    assertThat(clashes).hasValue(0);
    assertThat(most.get()).isBetween(1, 4);
  }

  @Test
  void what_comes_while_a_lane_works_is_not_forgotten() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger steps = new AtomicInteger();
    Lanes lanes =
        new Lanes(
            4,
            lane -> {
              if (steps.incrementAndGet() == 1) {
                begun.countDown();
                go.await();
              }
              return false;
            });
    lanes.ready(List.of("a"));
    begun.await();
    lanes.ready(List.of("a"));
    go.countDown();
    await().atMost(Duration.ofSeconds(10)).until(() -> steps.get() == 2);
    assertThat(lanes.stop(Duration.ofSeconds(5))).isTrue();
    lanes.ready(List.of("a"));
    assertThat(steps).hasValue(2);
  }

  @Test
  void a_step_that_breaks_breaks_no_other_lane() {
    AtomicInteger steps = new AtomicInteger();
    Lanes lanes =
        new Lanes(
            1,
            lane -> {
              if (lane.equals("broken")) {
                throw new IllegalStateException("on purpose");
              }
              steps.incrementAndGet();
              return false;
            });
    lanes.ready(List.of("broken", "whole"));
    await().atMost(Duration.ofSeconds(10)).until(() -> steps.get() == 1);
  }
}
