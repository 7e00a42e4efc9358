// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import dev.dateline.news.Passage;
import dev.dateline.news.Role;
import dev.dateline.news.Sentence;
import java.util.ArrayList;
import java.util.List;

/// Cuts a reading into passages: whole sentences of neighbouring paragraphs, about 600 to 1,000
/// characters, at most one sentence in two passages, never across a subhead.
///
/// Headline and deck are no passages of their own: the index searches them as fields of every
/// passage. Subheads, captions, boxes, credits and biographies each stand alone.
public final class Splitter {
  /// A passage is full from here, in UTF-16 units.
  static final int FULL = 850;

  /// No sentence is added beyond this many UTF-16 units; a longer one stands alone.
  static final int LONGEST = 1_000;

  /// The last sentence of a passage also opens the next one when it has no more UTF-16 units.
  static final int OVERLAP = 250;

  private Splitter() {}

  /// The passages of a reading, in order, ordinals from 0; empty when it has no text but headline
  /// and deck.
  ///
  /// @param reading what to cut
  /// @return passages, each exactly its stretch of the canonical text
  public static List<Passage> split(Reading reading) {
    List<Passage> passages = new ArrayList<>();
    List<Sentence> body = new ArrayList<>();
    List<Sentence> alone = new ArrayList<>();
    for (Sentence sentence : reading.sentences()) {
      if (!alone.isEmpty() && alone.getLast().block() != sentence.block()) {
        pack(reading, alone, passages);
      }
      switch (sentence.role()) {
        case BODY -> body.add(sentence);
        case HEADLINE, DECK -> {}
        case SUBHEAD -> {
          pack(reading, body, passages);
          alone.add(sentence);
        }
        // A picture's caption interrupts the page, and a passage is one stretch of it.
        case BOX, CAPTION, CREDIT, BIOGRAPHY -> {
          pack(reading, body, passages);
          alone.add(sentence);
        }
      }
    }
    pack(reading, alone, passages);
    pack(reading, body, passages);
    return passages;
  }

  /// Packs sentences that follow each other, and empties the list.
  private static void pack(Reading reading, List<Sentence> run, List<Passage> passages) {
    int first = 0;
    while (first < run.size()) {
      int start = run.get(first).start();
      int last = first;
      while (last + 1 < run.size() && room(run, start, last)) {
        last++;
      }
      add(reading, run.get(first).role(), start, run.get(last).end(), passages);
      boolean more = last + 1 < run.size();
      Sentence seam = run.get(last);
      boolean overlap =
          more
              && last > first
              && seam.end() - seam.start() <= OVERLAP
              && run.get(last + 1).end() - seam.start() <= LONGEST;
      first = overlap ? last : last + 1;
    }
    run.clear();
  }

  /// Whether the next sentence belongs to the passage: while it is not full, and to finish a
  /// paragraph or a short rest.
  private static boolean room(List<Sentence> run, int start, int last) {
    Sentence next = run.get(last + 1);
    if (next.end() - start > LONGEST) {
      return false;
    }
    boolean full = run.get(last).end() - start >= FULL;
    boolean rest = run.getLast().end() - start <= LONGEST;
    return !full || rest || next.block() == run.get(last).block();
  }

  private static void add(Reading reading, Role role, int start, int end, List<Passage> passages) {
    passages.add(
        new Passage(
            reading.version().id(),
            reading.version().number(),
            passages.size(),
            role,
            start,
            end,
            reading.version().text().substring(start, end)));
  }
}
