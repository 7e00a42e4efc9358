// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import dev.dateline.ask.Reply;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import dev.dateline.search.Extent;
import dev.dateline.search.Question;
import dev.dateline.verify.Reason;
import dev.dateline.verify.Verifier;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Declines whatever is asked, finds nothing, and remembers both.
final class FakeSubject implements Subject {
  final List<String> said = new CopyOnWriteArrayList<>();
  boolean closed;

  private final Consumer<String> hears;
  private volatile Instant now = Instant.EPOCH;

  /// @param hears each question before it is answered
  FakeSubject(Consumer<String> hears) {
    this.hears = hears;
  }

  @Override
  public void at(Instant moment) {
    now = moment;
  }

  @Override
  public Evidence search(String text) {
    said.add("search " + text);
    return nothing(text);
  }

  @Override
  public Reply ask(String text, String conversation) {
    hears.accept(text);
    said.add("ask " + text + " [" + conversation + "] " + now);
    return new Reply(
        text,
        Verifier.declined(/* standalone= */ text + " alone", Reason.OPINION, /* text= */ "No."),
        nothing(text),
        Duration.ZERO);
  }

  private Evidence nothing(String text) {
    return Evidence.none(
        new Question(text, text, Set.of(), now, ZoneOffset.UTC),
        new Extent(0, null, null, null, Set.of(), 0));
  }

  @Override
  public Optional<Version> version(ArticleId id, int number) {
    return Optional.empty();
  }

  @Override
  public Optional<Version> version(String id) {
    return Optional.empty();
  }

  @Override
  public Optional<String> refused(String sentence, String article, Gold.Cited cited) {
    said.add("check " + sentence + " by " + cited.quotes() + " of " + article);
    return sentence.contains("never") ? Optional.of("denied") : Optional.empty();
  }

  @Override
  public List<Integer> grouped(List<String> questions) {
    // By their first words.
    List<String> first = questions.stream().map(question -> question.split(" ")[0]).toList();
    return first.stream().map(first::indexOf).toList();
  }

  @Override
  public Map<Metric, Double> whole() {
    return Map.of(Metric.ARTICLES, 3.0);
  }

  @Override
  public void close() {
    closed = true;
  }
}
