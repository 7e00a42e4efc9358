// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.news.ArticleId;
import dev.dateline.search.Nearness;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Tells whether a question means what a pinned one means. One that is taken for another loses
/// nothing: where the pinned article does not answer it, all of the coverage is asked.
///
/// @param pins what is pinned now, the newest first
/// @param nearness gives questions their vectors
public record PinnedQuestions(Supplier<List<Pin>> pins, Nearness nearness) implements Pins {
  @Override
  public Optional<ArticleId> of(String question) {
    List<Pin> all = pins.get();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Meaning asked = Meaning.of(question, nearness);
    return all.stream()
        .filter(pin -> asked.same(Meaning.of(pin.question(), nearness)))
        .map(Pin::article)
        .findFirst();
  }
}
