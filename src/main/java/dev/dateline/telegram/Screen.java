// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.admin.Job;
import dev.dateline.ledger.Document;
import dev.dateline.news.ArticleId;
import dev.dateline.telegram.Markup.Block;
import dev.dateline.telegram.Markup.Line;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A message as a person sees it.
///
/// @param blocks its words; none where nothing is to be said
/// @param cites every version that it quotes
/// @param keyboard the buttons below it, or null for none
/// @param job the work that it tells of from then on, or null for none
/// @param files the files that come behind it, each a message of its own
record Screen(
    List<Block> blocks,
    Map<ArticleId, Integer> cites,
    @Nullable Keyboard keyboard,
    @Nullable Job job,
    List<Document> files) {
  /// Nothing is to be said.
  static final Screen SILENCE = new Screen(List.of(), Map.of(), null);

  /// Copies what it holds.
  Screen {
    blocks = List.copyOf(blocks);
    cites = Map.copyOf(cites);
    files = List.copyOf(files);
  }

  /// A message that stays as it is.
  ///
  /// @param blocks its words; none where nothing is to be said
  /// @param cites every version that it quotes
  /// @param keyboard the buttons below it, or null for none
  Screen(List<Block> blocks, Map<ArticleId, Integer> cites, @Nullable Keyboard keyboard) {
    this(blocks, cites, keyboard, null, List.of());
  }

  /// A message that quotes nothing.
  ///
  /// @param blocks its words
  Screen(List<Block> blocks) {
    this(blocks, Map.of(), null);
  }

  /// {@return a message of one line}
  ///
  /// @param line the line
  static Screen of(String line) {
    return new Screen(List.of(Line.of(line)));
  }
}
