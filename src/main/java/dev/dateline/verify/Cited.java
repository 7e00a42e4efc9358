// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.draft.Claim;
import dev.dateline.draft.Claim.Receipt;
import dev.dateline.grammar.Scene;
import dev.dateline.grammar.Scenes;
import dev.dateline.grammar.Statement;
import dev.dateline.grammar.Token;
import dev.dateline.news.Header;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// The sentences that a claim cites, taken apart, and what their articles tell of names.
final class Cited {
  private final List<CitedLine> lines;
  private final List<Header> headers;
  private final Set<String> names;

  private Cited(List<CitedLine> lines, List<Header> headers, Set<String> names) {
    this.names = Set.copyOf(names);
    this.lines = List.copyOf(lines);
    this.headers = List.copyOf(headers);
  }

  /// Takes apart what a claim cites.
  ///
  /// @param claim the claim, each of its receipts whole sentences of the evidence
  /// @param evidence the articles
  /// @param scenes where they are read once
  /// @param copies where they are taken apart once
  /// @return the sentences in the receipts' order
  static Cited of(Claim claim, Evidence evidence, Scenes scenes, Copies copies) {
    List<CitedLine> lines = new ArrayList<>();
    List<Header> headers = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    for (Receipt receipt : claim.receipts()) {
      Version version = Objects.requireNonNull(evidence.versions().get(receipt.article()));
      Scene scene = scenes.of(version);
      Copy copy = copies.of(scene, evidence.question().zone());
      names.addAll(copy.names());
      headers.add(version.header());
      for (int i : scene.within(receipt.start(), receipt.end())) {
        // A question says nothing that could be cited.
        if (!scene.sentences().get(i).text().endsWith("?")) {
          lines.add(copy.line(i));
        }
      }
    }
    return new Cited(lines, headers, names);
  }

  List<CitedLine> lines() {
    return lines;
  }

  List<Header> headers() {
    return headers;
  }

  /// {@return the words, folded, that the cited articles write as names}
  Set<String> names() {
    return names;
  }

  // Words of a title or a given name that may stand between two words of one name.
  private static final int BETWEEN = 3;

  /// {@return whether a cited article, in any of its sentences, has two words side by side, or in
  /// one name}
  ///
  /// @param one the first
  /// @param other the second
  boolean beside(Token one, Token other) {
    for (CitedLine line : lines) {
      for (int i = 0; i < line.copy().scene().sentences().size(); i++) {
        Statement s = line.copy().scene().statement(i);
        for (int j = 1; j < s.tokens().size(); j++) {
          Token second = s.tokens().get(j);
          if (!second.folded().equals(other.folded()) && !second.meets(other)) {
            continue;
          }
          for (int k = j - 1; k >= Math.max(0, j - BETWEEN) && (k == j - 1 || s.name(k)); k--) {
            if (s.tokens().get(k).folded().equals(one.folded()) || s.tokens().get(k).meets(one)) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  /// {@return every word of the cited sentences}
  List<Token> tokens() {
    return lines.stream().flatMap(line -> line.utterance().tokens().stream()).toList();
  }
}
