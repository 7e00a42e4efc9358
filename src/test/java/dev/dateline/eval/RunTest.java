// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.settings.SettingsLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
  private static final Set<String> NOT = Set.of("declined");

  @TempDir Path folder;

  private final List<String> heard = new ArrayList<>();
  private final AtomicReference<FakeSubject> subject = new AtomicReference<>();
  private final AtomicReference<Path> data = new AtomicReference<>();

  private Run run(int threads, boolean ask, Consumer<String> hears) {
    AtomicLong nanos = new AtomicLong();
    return new Run(
        (experiment, articles, own) -> {
          data.set(own);
          subject.set(new FakeSubject(hears));
          return subject.get();
        },
        (what, done, of) -> heard.add(what + " " + done + "/" + of),
        nanos::incrementAndGet,
        threads,
        ask);
  }

  private Plan plan(List<Asking> askings, Map<String, String> expected) {
    Map<Figure.Name, Experiment.Expected> bounds = new LinkedHashMap<>();
    expected.forEach(
        (key, text) ->
            bounds.put(
                new Figure.Name(Metric.of(key).orElseThrow(), ""),
                new Experiment.Expected(Bound.of(text), 1)));
    return new Plan.Ready(
        new Experiment(
            "tiny",
            folder.resolve("tiny.yaml"),
            "",
            new Corpus(folder, List.of(), false),
            "0".repeat(64),
            askings,
            true,
            null,
            SettingsLoader.load(null, Map.of()),
            Map.of(),
            List.of(),
            Askings.NOON,
            bounds));
  }

  private static List<Asking> askings(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> Askings.of("q" + i, "", NOT, new Gold.Stretches(List.of())))
        .toList();
  }

  @Test
  void every_question_is_searched_then_asked_and_the_folder_is_gone_afterwards()
      throws InterruptedException {
    Outcome outcome = run(1, true, _ -> {}).measure(plan(askings(2), Map.of("articles", "3")));

    assertThat(outcome.failed()).isFalse();
    assertThat(subject.get().said)
        .containsExactly(
            "search q0", "ask q0 [] " + Askings.NOON, "search q1", "ask q1 [] " + Askings.NOON);
    assertThat(heard).containsExactly("tiny 1/2", "tiny 2/2");
    assertThat(subject.get().closed).isTrue();
    assertThat(data.get().getParent()).doesNotExist();
    assertThat(((Outcome.Measured) outcome).marks())
        .extracting(Mark::grade)
        .containsExactly(Mark.Grade.RIGHT, Mark.Grade.RIGHT);
  }

  @Test
  void a_follow_up_is_asked_in_a_conversation_of_its_own_and_searched_as_it_was_understood()
      throws InterruptedException {
    Asking asking =
        new Asking(
            "f-1",
            "and then",
            "",
            List.of("who", "when"),
            NOT,
            Set.of(),
            new Gold.Stretches(List.of()),
            null,
            false,
            Askings.NOON);

    run(1, true, _ -> {}).measure(plan(List.of(asking), Map.of()));

    assertThat(subject.get().said)
        .containsExactly(
            "ask who [eval f-1] " + Askings.NOON,
            "ask when [eval f-1] " + Askings.NOON,
            "ask and then [eval f-1] " + Askings.NOON,
            "search and then alone");
  }

  @Test
  void the_clock_stands_at_each_questions_moment() throws InterruptedException {
    Instant later = Askings.NOON.plus(Duration.ofDays(1));
    List<Asking> askings = new ArrayList<>(askings(4));
    Asking last = askings.get(1);
    askings.set(
        1,
        new Asking(
            "later", "later", "", List.of(), NOT, Set.of(), last.gold(), null, false, later));

    run(2, true, _ -> {}).measure(plan(askings, Map.of()));

    assertThat(subject.get().said)
        .contains(
            "ask later [] " + later, "ask q0 [] " + Askings.NOON, "ask q3 [] " + Askings.NOON);
  }

  @Test
  void what_only_searches_has_no_figures_of_answers_and_misses_none() throws InterruptedException {
    Outcome.Measured outcome =
        (Outcome.Measured)
            run(1, false, _ -> {}).measure(plan(askings(3), Map.of("right", "1", "articles", "3")));

    assertThat(subject.get().said).containsExactly("search q0", "search q1", "search q2");
    assertThat(outcome.failed()).isFalse();
    assertThat(outcome.verdicts())
        .extracting(verdict -> verdict.name().key())
        .contains("articles")
        .doesNotContain("right");
  }

  @Test
  void a_stopped_run_says_how_far_it_came_and_begins_nothing_more() throws InterruptedException {
    AtomicReference<Run> run = new AtomicReference<>();
    run.set(
        run(
            1,
            true,
            text -> {
              if (text.equals("q4")) {
                run.get().stop();
              }
            }));

    assertThat(run.get().measure(plan(askings(9), Map.of())))
        .isEqualTo(new Outcome.Stopped("tiny", 5, 9));
    assertThat(run.get().measure(plan(askings(9), Map.of())))
        .isEqualTo(new Outcome.Stopped("tiny", 0, 9));
    assertThat(data.get().getParent()).doesNotExist();
  }

  @Test
  void a_question_that_breaks_the_desk_ends_the_run_and_leaves_no_folder() {
    Run run =
        run(
            2,
            true,
            text -> {
              throw new IllegalStateException("broken by " + text);
            });

    assertThatThrownBy(() -> run.measure(plan(askings(50), Map.of())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("broken by q");
    assertThat(Files.exists(data.get().getParent())).isFalse();
    assertThat(subject.get().closed).isTrue();
  }

  @Test
  void two_threads_measure_what_one_measures() throws InterruptedException {
    Outcome.Measured one =
        (Outcome.Measured) run(1, true, _ -> {}).measure(plan(askings(40), Map.of()));
    Outcome.Measured two =
        (Outcome.Measured) run(2, true, _ -> {}).measure(plan(askings(40), Map.of()));

    assertThat(two.marks()).isEqualTo(one.marks());
    assertThat(two.figures().get(new Figure.Name(Metric.RIGHT, "")))
        .isEqualTo(one.figures().get(new Figure.Name(Metric.RIGHT, "")));
  }

  @Test
  void questions_that_are_brought_together_are_held_against_what_they_mean_pair_by_pair()
      throws InterruptedException {
    // By their first words: a and b are mixed up, c is torn.
    List<Asking> askings =
        List.of("x 1 a", "x 2 a", "x 3 b", "y 4 c", "z 5 c", "z 6 c").stream()
            .map(each -> Askings.of(each, "", Asking.STATUSES, new Gold.Meant(each.substring(4))))
            .toList();
    Outcome.Measured outcome =
        (Outcome.Measured) run(1, true, _ -> {}).measure(plan(askings, Map.of()));
    assertThat(outcome.figures().get(new Figure.Name(Metric.PAIR_PRECISION, "")).value())
        .isEqualTo(0.5);
    assertThat(outcome.figures().get(new Figure.Name(Metric.PAIR_RECALL, "")).value())
        .isEqualTo(0.5);
    assertThat(outcome.marks()).isEmpty();
    assertThat(subject.get().said).isEmpty();
  }

  @Test
  void gold_that_stands_nowhere_is_noticed() throws InterruptedException {
    Asking asking =
        new Asking(
            "g-1",
            "q",
            "",
            List.of(),
            Set.of("answered"),
            Set.of(),
            new Gold.Stretches(List.of("x")),
            "no-such",
            false,
            Askings.NOON);

    Outcome.Measured outcome =
        (Outcome.Measured) run(1, true, _ -> {}).measure(plan(List.of(asking), Map.of()));

    assertThat(outcome.notices()).containsExactly("g-1: there is no article no-such");
  }
}
