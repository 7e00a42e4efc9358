// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.model.ModelFailure.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TillTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  // 13 characters read, at three a token 5; and 40 written at most.
  private static final Prompt PROMPT = new Prompt("Be brief.", "Rain", 40, 0, true);
  private static final Tariff TARIFF = new Tariff(new BigDecimal("2"), new BigDecimal("10"));

  private final Cashbook book = Cashbook.inMemory();
  private final FakeModel fake = new FakeModel("fake");
  // Half past eleven at night in New York.
  private Instant now = Instant.parse("2026-11-24T04:30:00Z");

  private MeteredModel limited(
      long requestTokens, double requestMoney, long dayTokens, double day) {
    return new MeteredModel(
        fake,
        TARIFF,
        new Till(
            new Till.Limits(requestTokens, requestMoney, dayTokens, day), book, ZONE, () -> now),
        () -> now);
  }

  private Budget budget() {
    return Budget.until(now.plusSeconds(60));
  }

  private static void over(MeteredModel model, Budget budget, String whose) {
    assertThatThrownBy(() -> model.answer(PROMPT, budget, Pieces.NONE))
        .isInstanceOfSatisfying(
            ModelFailure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.OVER_BUDGET))
        .hasMessage("fake: " + whose + " budget of tokens or money is used up");
  }

  @Test
  void without_limits_everything_is_noted_and_nothing_refused() throws ModelFailure {
    MeteredModel model = limited(0, 0, 0, 0);
    Budget budget = budget();
    model.answer(PROMPT, budget, Pieces.NONE);
    model.answer(PROMPT, budget, Pieces.NONE);
    assertThat(budget.spent().tokens()).isEqualTo(220);
    assertThat(book.since(now)).isEqualTo(budget.spent());
    assertThat(book.since(now.plusMillis(1))).isEqualTo(Usage.NONE);
  }

  @Test
  void a_question_may_use_its_tokens_over_all_of_its_calls() throws ModelFailure {
    MeteredModel model = limited(155, 0, 0, 0);
    Budget budget = budget();
    model.answer(PROMPT, budget, Pieces.NONE);
    model.answer(PROMPT, budget(), Pieces.NONE);
    model.answer(PROMPT, budget(), Pieces.NONE);
    assertThat(fake.calls).hasSize(3);
    budget.spend(new Usage(1, 0, BigDecimal.ZERO, false));
    over(model, budget, "the question's");
    assertThat(fake.calls).hasSize(3);
  }

  @Test
  void a_question_may_use_its_money() throws ModelFailure {
    MeteredModel model = limited(0, 0.6, 0, 0);
    Budget budget = budget();
    model.answer(PROMPT, budget, Pieces.NONE);
    model.answer(PROMPT, budget, Pieces.NONE);
    over(model, budget, "the question's");
  }

  @Test
  void a_day_ends_at_the_newsrooms_midnight() throws ModelFailure {
    MeteredModel model = limited(0, 0, 200, 0);
    model.answer(PROMPT, budget(), Pieces.NONE);
    model.answer(PROMPT, budget(), Pieces.NONE);
    over(model, budget(), "today's");
    now = Instant.parse("2026-11-24T05:00:00Z");
    model.answer(PROMPT, budget(), Pieces.NONE);
  }

  @Test
  void a_day_may_use_its_money() throws ModelFailure {
    MeteredModel model = limited(0, 0, 0, 1.2);
    model.answer(PROMPT, budget(), Pieces.NONE);
    model.answer(PROMPT, budget(), Pieces.NONE);
    model.answer(PROMPT, budget(), Pieces.NONE);
    over(model, budget(), "today's");
  }

  @Test
  void what_a_call_in_hand_may_use_counts_as_used() throws ModelFailure {
    Till till = new Till(new Till.Limits(0, 0, 100, 0), book, ZONE, () -> now);
    Usage most = TARIFF.most(PROMPT);
    Budget budget = budget();
    till.reserve("fake", most, budget);
    till.reserve("fake", most, budget);
    assertThatThrownBy(() -> till.reserve("fake", most, budget)).isInstanceOf(ModelFailure.class);
    till.settle("fake", most, Usage.NONE, budget);
    till.reserve("fake", most, budget);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void a_failure_costs_what_the_server_did_for_it(Kind kind) {
    fake.fails(() -> new ModelFailure(kind, "fake: failed"));
    Budget budget = budget();
    assertThatThrownBy(() -> limited(0, 0, 0, 0).answer(PROMPT, budget, Pieces.NONE))
        .hasMessage("fake: failed");
    boolean worked =
        switch (kind) {
          case TIMEOUT, STALLED, CUT_OFF, UNUSABLE, CANCELLED -> true;
          case AUTHENTICATION,
              NO_SUCH_MODEL,
              TOO_LONG,
              REFUSED,
              RATE_LIMIT,
              SERVER,
              UNREACHABLE,
              OVER_BUDGET,
              OPEN_CIRCUIT ->
              false;
        };
    assertThat(budget.spent().inputTokens()).isEqualTo(worked ? 5 : 0);
  }

  @Test
  void what_was_said_before_a_failure_is_paid_for() {
    fake.fails(() -> new ModelFailure(Kind.SERVER, "fake: broke", "It rained", null));
    Budget budget = budget();
    assertThatThrownBy(() -> limited(0, 0, 0, 0).answer(PROMPT, budget, Pieces.NONE))
        .hasMessage("fake: broke");
    assertThat(budget.spent()).isEqualTo(new Usage(5, 3, new BigDecimal("0.000040"), true));
  }

  @Test
  void a_call_that_nobody_is_asked_for_costs_nothing() {
    fake.fails(Kind.CANCELLED, Kind.TIMEOUT);
    Budget cancelled = budget();
    cancelled.cancel();
    Budget over = Budget.until(now);
    for (Budget budget : List.of(cancelled, over)) {
      assertThatThrownBy(() -> limited(1, 0, 0, 0).answer(PROMPT, budget, Pieces.NONE))
          .isInstanceOf(ModelFailure.class);
      assertThat(budget.spent()).isEqualTo(Usage.NONE);
    }
  }

  @Test
  void an_answer_is_not_lost_when_its_cost_cannot_be_noted() throws ModelFailure {
    Cashbook full =
        new Cashbook() {
          @Override
          public Usage since(Instant from) {
            return Usage.NONE;
          }

          @Override
          public void book(Instant at, String model, Usage usage) {
            throw new IllegalStateException("the disk is full");
          }
        };
    Till till = new Till(new Till.Limits(0, 0, 200, 0), full, ZONE, () -> now);
    MeteredModel model = new MeteredModel(fake, TARIFF, till, () -> now);
    assertThat(model.answer(PROMPT, budget(), Pieces.NONE).text()).isEqualTo("fake");
    assertThat(model.answer(PROMPT, budget(), Pieces.NONE).text()).isEqualTo("fake");
    over(model, budget(), "today's");
  }
}
