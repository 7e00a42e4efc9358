// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.ask.Word.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of one question, with what stands around them.
final class Clause {
  // Words that tie a person to an event; what is the accused's own when "of" follows ("theft of"
  // and
  // "murder of" name what was taken); proof held against somebody; what is done with years.
  static final Set<String> TIES = Lexicon.words("links.txt", "ties");
  static final Set<String> OWNED = Lexicon.words("links.txt", "owned");
  static final Set<String> PROOF = Lexicon.words("links.txt", "proof");
  static final Set<String> SERVED = Lexicon.words("links.txt", "served");

  private final List<Word> words;
  private final Nouns nouns;

  Clause(List<Word> words) {
    this.words = List.copyOf(words);
    this.nouns = new Nouns(this.words);
  }

  List<Word> words() {
    return words;
  }

  Nouns nouns() {
    return nouns;
  }

  /// The noun behind "by" or "against", not further than a few words on.
  Nouns.@Nullable Noun behind(int end, Tag link) {
    for (int i = end; i < Math.min(words.size() - 1, end + 5); i++) {
      if (words.get(i).is(link)) {
        Nouns.Noun noun = nouns.startingAt(i + 1);
        return noun != null && noun.accusable() ? noun : null;
      }
    }
    return null;
  }

  boolean objectBegins(int at) {
    return words
                .get(at)
                .is(
                    Tag.DET,
                    Tag.GENDET,
                    Tag.NAME,
                    Tag.PRON,
                    Tag.GENERIC,
                    Tag.ROLE,
                    Tag.NUMBER,
                    Tag.WEAK,
                    Tag.PLACE,
                    Tag.BODY)
            && !words.get(at).folded().equals("that")
        || words.get(at).folded().matches("how|who|whom|which");
  }

  /// Whether a helping verb makes a passive.
  static boolean be(String word) {
    return switch (word) {
      case "is",
          "isnt",
          "are",
          "arent",
          "was",
          "wasnt",
          "were",
          "werent",
          "be",
          "been",
          "being",
          "am",
          "get",
          "gets",
          "got",
          "gotten",
          "getting" ->
          true;
      default -> false;
    };
  }
}
