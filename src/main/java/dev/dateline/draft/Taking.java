// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.model.Pieces;
import dev.dateline.news.Article;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Block;
import dev.dateline.news.Canonical;
import dev.dateline.news.Header;
import dev.dateline.news.Kind;
import dev.dateline.news.Role;
import dev.dateline.news.Sentence;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import dev.dateline.split.Reading;
import java.util.ArrayList;
import java.util.List;

/// Takes down what one model says: each finished sentence is judged at once and, when it holds,
/// heard. One thread uses it.
final class Taking implements Pieces {
  private final Judging judging;
  private final Listener listener;
  private final int most;
  private final int read;
  private MarkedLines lines = new MarkedLines();
  private Thoughts thoughts = new Thoughts();
  private boolean silent;
  private final List<Judging.Judged> judged = new ArrayList<>();

  /// Prepares.
  ///
  /// @param judging judges
  /// @param listener hears
  /// @param most sentences that are kept
  /// @param read sentences that are read
  Taking(Judging judging, Listener listener, int most, int read) {
    this.judging = judging;
    this.listener = listener;
    this.most = most;
    this.read = read;
  }

  @Override
  public void piece(String text) {
    String said = thoughts.said(text);
    if (thoughts.anew()) {
      begin();
    }
    lines.feed(said).forEach(this::take);
  }

  @Override
  public void again() {
    thoughts = new Thoughts();
    begin();
  }

  private void begin() {
    lines = new MarkedLines();
    judged.clear();
    silent = false;
    listener.again();
  }

  /// The text has ended.
  void end() {
    lines.feed(thoughts.rest()).forEach(this::take);
    lines.finish().forEach(this::take);
  }

  /// {@return whether it said nothing but that the passages do not answer}
  boolean silent() {
    return silent && judged.isEmpty();
  }

  /// {@return every sentence so far with what became of it, in order}
  List<Judging.Judged> judged() {
    return judged;
  }

  private void take(MarkedLine line) {
    if (line.noAnswer()) {
      silent |= judged.isEmpty();
    } else if (line.marks().isEmpty() && line.text().endsWith(":")) {
      return; // "Here is what the articles say:" states nothing
    } else if (!silent && judged.size() < read && accepted() < most) {
      for (MarkedLine one : sentences(line)) {
        if (accepted() < most) {
          Judging.Judged next = judging.judge(one);
          judged.add(next);
          if (next.claim() != null) {
            listener.accepted(one.text());
          }
        }
      }
    }
  }

  private long accepted() {
    return judged.stream().filter(one -> one.claim() != null).count();
  }

  /// Several sentences before one mark: the last is what the anchor stands for, and the others rest
  /// on its passages.
  static List<MarkedLine> sentences(MarkedLine line) {
    if (!line.text().matches("(?s).*[.!?…。！？].*\\S.*")) {
      return List.of(line);
    }
    Header header =
        new Header(
            "-",
            null,
            null,
            null,
            null,
            Kind.NEWS,
            null,
            false,
            null,
            null,
            null,
            "en",
            Status.PUBLISHED,
            null);
    Canonical canonical = Canonical.of("-", null, List.of(new Block(Role.BODY, line.text())));
    List<Sentence> found =
        Reading.of(new Version(new Article(new ArticleId("draft"), header, canonical), 1))
            .sentences()
            .stream()
            .filter(sentence -> sentence.role() == Role.BODY)
            .toList();
    List<MarkedLine> all = new ArrayList<>();
    List<Mark> passages =
        line.marks().stream().map(mark -> new Mark(mark.id(), "")).distinct().toList();
    for (int i = 0; i < found.size(); i++) {
      boolean last = i == found.size() - 1;
      all.add(
          new MarkedLine(
              found.get(i).text(), last ? line.marks() : passages, i == 0 ? line.number() : 0));
    }
    return found.size() < 2 ? List.of(line) : all;
  }
}
