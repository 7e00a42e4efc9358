// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// A word of a question with what it can be: what no closed list knows is taken for a name, because
/// readers write names in lower case and misspell them.
///
/// @param token the word
/// @param tag what it is by itself
/// @param offences its meanings as an accusation, those of a phrase that begins with it included
/// @param span words of that phrase, else 1
record Word(Token token, Tag tag, List<Offence> offences, int span) {
  /// What a word is by itself.
  enum Tag {
    WH,
    AUX,
    DET,
    GENDET,
    GENERIC,
    ROLE,
    BODY,
    PLACE,
    THING,
    MONTH,
    PREP,
    OF,
    BY,
    AGAINST,
    CONJ,
    PRON,
    WEAK,
    SPEECH,
    OBSERVE,
    COMMON,
    NUMBER,
    NAME
  }

  // A text of so many words was written with care.
  private static final int LONG = 24;

  private static final Map<String, Tag> TAGS = new HashMap<>();

  static {
    Lexicon.read(
        "words.txt",
        (key, words) -> {
          for (String word : words.split(" ", -1)) {
            TAGS.putIfAbsent(word, Tag.valueOf(key.toUpperCase(Locale.ROOT)));
          }
        });
  }

  /// Copies the meanings.
  Word {
    offences = List.copyOf(offences);
  }

  /// Whether it is one of these.
  boolean is(Tag... tags) {
    for (Tag one : tags) {
      if (tag == one) {
        return true;
      }
    }
    return false;
  }

  /// Its folded form.
  String folded() {
    return token.folded();
  }

  /// Splits and tags a text.
  ///
  /// @param text any text
  /// @param placeOrThing whether a folded word names a place, a thing or an outlet
  /// @return its words in order
  static List<Word> of(String text, Predicate<String> placeOrThing) {
    List<Token> tokens = Tokens.of(text.replace('’', '\''));
    // Where every word is capital, capitals tell nothing.
    boolean title = tokens.stream().filter(Token::capital).count() * 2 > tokens.size() + 1;
    // A long text with proper capitals writes its names with them too.
    boolean proper =
        !title
            && tokens.size() >= 12
            && tokens.stream().skip(1).filter(Token::capital).count()
                >= (tokens.size() >= LONG ? 1 : 2);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Tag tag = tag(tokens.get(i), i > 0 && !title, placeOrThing);
      if (proper && tag == Tag.NAME && !tokens.get(i).capital()) {
        tag = tokens.get(i).folded().matches(".*(?:ed|ing|ly)") ? Tag.COMMON : Tag.THING;
      }
      List<Offence> offences = List.of();
      int span = 1;
      for (int n = Math.min(Offences.LONGEST, tokens.size() - i);
          n > 0 && offences.isEmpty();
          n--) {
        offences = Offences.of(phrase(tokens, i, n));
        span = n;
      }
      if (offences.isEmpty()) {
        span = 1;
        offences =
            tag == Tag.NAME && !proper && !named(tokens.get(i), i > 0 && !title)
                ? Offences.near(tokens.get(i).folded())
                : List.of();
      }
      words.add(new Word(tokens.get(i), tag, offences, span));
    }
    return words;
  }

  private static boolean named(Token token, boolean telling) {
    return telling && token.capital();
  }

  private static Tag tag(Token token, boolean telling, Predicate<String> placeOrThing) {
    if (token.numeric()) {
      return Tag.NUMBER;
    }
    if (placeOrThing.test(token.folded())) {
      return Tag.THING;
    }
    Tag known = TAGS.get(token.folded());
    if (known == null) {
      return Tag.NAME;
    }
    // "Will Mark Baker resign": a capital inside a sentence makes a name of a common word.
    boolean name =
        telling
            && token.capital()
            && token.text().length() > 2
            && switch (known) {
              case THING, COMMON, SPEECH, OBSERVE, AUX, GENERIC, PREP -> true;
              case WH,
                  DET,
                  GENDET,
                  ROLE,
                  BODY,
                  PLACE,
                  MONTH,
                  OF,
                  BY,
                  AGAINST,
                  CONJ,
                  PRON,
                  WEAK,
                  NUMBER,
                  NAME ->
                  false;
            };
    return name ? Tag.NAME : known;
  }

  private static String phrase(List<Token> tokens, int from, int count) {
    StringBuilder phrase = new StringBuilder();
    for (int i = from; i < from + count; i++) {
      phrase.append(i == from ? "" : " ").append(tokens.get(i).folded());
    }
    return phrase.toString();
  }
}
