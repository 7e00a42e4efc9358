// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.index.Candidate;
import dev.dateline.index.Gist;
import dev.dateline.index.Mention;
import dev.dateline.index.Pool;
import dev.dateline.index.Probe;
import dev.dateline.index.Ranker.Ranked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Mention POST =
      new Mention(Mention.Heading.OUTLET, "the harbour post", 0, 16);

  @Test
  void a_sentence_that_holds_the_question_outdoes_words_strewn_over_several() {
    Pool pool =
        pool(
            passage("strewn", "the ferry waits", "in olvik it rained", "the harbour stopped"),
            passage("whole", "the ferry to olvik stopped", "it rained in the harbour", "then"));

    assertThat(order("when has the ferry to olvik stopped", List.of(), pool))
        .containsExactly("whole", "strewn");
  }

  @Test
  void of_two_that_hold_the_same_words_the_one_whose_vector_is_likest_comes_first() {
    Pool pool =
        pool(
            like("a", new float[] {0.1f, 0.2f}, "the ferry to olvik stopped"),
            like("b", new float[] {0.1f, 0.6f}, "the ferry to olvik stopped"),
            like("c", new float[] {0.5f, 0.2f}, "the ferry to olvik stopped"),
            like("unknown", null, "the ferry to olvik stopped"));

    List<String> order = order("the ferry to olvik", List.of(), pool);

    assertThat(order.subList(0, 2)).containsExactlyInAnyOrder("b", "c");
    assertThat(order.subList(2, 4)).containsExactly("unknown", "a");
  }

  @Test
  void vectors_that_are_all_as_like_change_no_order() {
    float[] same = {0.5f};
    Pool pool =
        pool(
            like("less", same, "the ferry waits"),
            like("more", same, "the ferry to olvik stopped"));

    assertThat(order("the ferry to olvik", List.of(), pool)).containsExactly("more", "less");
  }

  @Test
  void each_clause_brings_its_own_passage_to_the_front() {
    String question =
        "did the northern ferry company close terminals, while southern bakers in brenn opened"
            + " schools";
    Pool pool =
        pool(
            passage("ferry one", "the northern ferry company will close terminals"),
            passage("ferry two", "the northern ferry company may close terminals too"),
            passage("bakers", "southern bakers in brenn opened schools"));

    assertThat(order(question, List.of(), pool).subList(0, 2)).contains("bakers");
  }

  @Test
  void a_vector_like_another_clause_adds_nothing_to_the_words_of_this_one() {
    String question =
        "did the northern ferry company close terminals, while southern bakers in brenn opened"
            + " schools";
    String ferry = "the northern ferry company will close terminals";
    Pool pool =
        pool(
            like("own", new float[] {0.1f, 0.5f, 0.1f}, ferry),
            like("other", new float[] {0.1f, 0.1f, 0.5f}, ferry));

    assertThat(order(question, List.of(), pool)).containsExactly("own", "other");
  }

  @Test
  void the_outlet_that_is_named_comes_before_another_that_says_the_same() {
    Pool pool =
        pool(
            passage("other", "the ferry to olvik stopped on sunday"),
            named("post", POST, "the ferry to olvik stopped again"));

    assertThat(order("what did The Harbour Post say of the ferry to olvik", List.of(POST), pool))
        .containsExactly("post", "other");
  }

  @Test
  void of_two_outlets_that_print_the_same_words_the_second_comes_last() {
    String[] text = {"the ferry to olvik stopped on monday", "nobody knows why it stopped there"};
    Pool pool =
        pool(
            passage("first", text),
            passage("reprint", text),
            passage("third", "a ferry is a ship"));

    assertThat(order("the ferry to olvik", List.of(), pool))
        .containsExactly("first", "third", "reprint");
  }

  @Test
  void a_day_that_is_named_prefers_its_articles() {
    Pool pool =
        pool(
            dated("older", LocalDate.of(2026, 10, 1), "the council voted on the ferry"),
            dated("then", LocalDate.of(2026, 11, 17), "the council voted on the ferry then"));

    assertThat(order("what did the council vote last week", List.of(), pool).getFirst())
        .isEqualTo("then");
  }

  @Test
  void the_newest_comes_first_only_where_news_is_wanted() {
    Candidate older =
        dated("older", LocalDate.of(2026, 1, 5), "the toll of the ferry accident is four");
    Candidate newer =
        dated("newer", LocalDate.of(2026, 11, 22), "the toll of the ferry accident is five");

    assertThat(order("latest toll of the ferry accident", List.of(), pool(older, newer)))
        .containsExactly("newer", "older");
    assertThat(order("the toll of the ferry accident", List.of(), pool(newer, older)))
        .containsExactly("newer", "older");
    assertThat(order("the toll of the ferry accident four", List.of(), pool(newer, older)))
        .containsExactly("older", "newer");
  }

  @Property(tries = 200)
  void each_is_chosen_once_in_the_order_of_its_score(
      @ForAll @IntRange(min = 0, max = 60) int size, @ForAll long seed) {
    Random random = new Random(seed);
    List<String> words = List.of("ferry", "olvik", "council", "bridge", "flood");
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      candidates.add(
          passage(
              "article " + i,
              words.get(random.nextInt(5)) + " " + words.get(random.nextInt(5)) + " no " + i));
    }
    Pool pool = pool(candidates.toArray(Candidate[]::new));
    List<Ranked> ranked = ranked("ferry olvik council bridge flood", List.of(), pool, 40);

    assertThat(ranked).hasSize(Math.min(size, 40));
    assertThat(ranked).extracting(Ranked::candidate).doesNotHaveDuplicates();
    assertThat(ranked).allSatisfy(one -> assertThat(one.score()).isNotNegative().isFinite());
  }

  private static List<String> order(String question, List<Mention> mentions, Pool pool) {
    return ranked(question, mentions, pool, 40).stream()
        .map(one -> pool.candidates().get(one.candidate()).article())
        .toList();
  }

  private static List<Ranked> ranked(
      String question, List<Mention> mentions, Pool texts, int most) {
    Wording wording = Wording.of(question, List.of(), Synonyms.NONE);
    Timing timing = Timing.of(question, TODAY);
    Pool pool = scored(wording, texts);
    List<Ranking.Scope> scopes =
        mentions.stream()
            .map(m -> new Ranking.Scope(m, Set.copyOf(wording.at()), timing.spans()))
            .toList();
    return new Ranking(
            wording,
            Clauses.of(question, wording.places(), wording.at()),
            scopes,
            timing,
            RankWeights.STANDARD,
            most)
        .rank(pool);
  }

  /// Counts each term once for each sentence that holds it.
  private static Pool scored(Wording wording, Pool texts) {
    List<int[]> stems =
        wording.terms().stream().map(Probe.Term::text).map(RankingTest::hash).toList();
    List<Candidate> scored = new ArrayList<>();
    double[] rarities = new double[stems.size()];
    Arrays.fill(rarities, 2);
    for (Candidate text : texts.candidates()) {
      float[] scores = new float[stems.size()];
      for (int t = 0; t < scores.length; t++) {
        for (int[] sentence : text.gist().sentences()) {
          scores[t] += Gist.holds(sentence, stems.get(t)) ? 1 : 0;
        }
      }
      scored.add(
          new Candidate(
              text.article(),
              text.ordinal(),
              scores,
              text.gist(),
              text.names(),
              text.day(),
              text.likeness()));
    }
    return new Pool(scored, stems, rarities);
  }

  private static Pool pool(Candidate... candidates) {
    return new Pool(List.of(candidates), List.of(), new double[0]);
  }

  private static Candidate like(String article, float @Nullable [] likeness, String... sentences) {
    Candidate plain = passage(article, sentences);
    return new Candidate(
        article, 0, plain.scores(), plain.gist(), plain.names(), plain.day(), likeness);
  }

  private static Candidate passage(String article, String... sentences) {
    return candidate(article, Set.of(), null, sentences);
  }

  private static Candidate named(String article, Mention mention, String... sentences) {
    return candidate(article, Set.of("OUTLET\n" + mention.name()), null, sentences);
  }

  private static Candidate dated(String article, LocalDate day, String... sentences) {
    return candidate(article, Set.of(), day.toEpochDay(), sentences);
  }

  private static Candidate candidate(
      String article,
      Set<String> names,
      @org.jspecify.annotations.Nullable Long day,
      String... sentences) {
    List<int[]> gist = Arrays.stream(sentences).map(RankingTest::hash).toList();
    return new Candidate(
        article, 0, new float[0], new Gist(gist, new int[0]), names, day, /* likeness= */ null);
  }

  private static int[] hash(String text) {
    return Arrays.stream(text.toLowerCase(java.util.Locale.ROOT).split(" ", -1))
        .mapToInt(String::hashCode)
        .sorted()
        .distinct()
        .toArray();
  }
}
