// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.ask.Turn.Name;
import dev.dateline.ask.Word.Tag;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a question says besides asking: the parts that a follow-up leaves out.
final class Core {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern ASKING =
      Pattern.compile(
          "^(?:(?:and|so|but) )?(?:how many|how much|how long|how far|how"
              + " old|how|what|which|who|whom|why|when|wen|where|whens|wheres|whos|whats)\\b ?",
          FLAGS);
  private static final Pattern WHO_DID =
      Pattern.compile("^(?:so )?who (is|was|are|were|has|will)\\b (.+)$", FLAGS);
  private static final Pattern PREPOSITION =
      Pattern.compile("^(in|on|at|for|during|since|before|after|near|from|by|with|to)\\b", FLAGS);
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:in|at|near|from) ((?:the )?\\p{L}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)*)", FLAGS);
  private static final Set<String> PLAIN = Set.of("first", "last", "time", "really", "ever", "it");

  private Core() {}

  /// The question without its question word.
  static String of(String question) {
    return ASKING.matcher(question).replaceFirst("").strip();
  }

  /// "who was killed" with the answer's person put in: "was Igor Kirillov killed".
  static String answered(String question, Optional<String> person) {
    Matcher who = WHO_DID.matcher(question);
    return who.matches() && person.isPresent()
        ? who.group(1) + " " + person.get() + " " + who.group(2)
        : question;
  }

  /// A question with another time, place or aim: a phrase of the same preposition gives way.
  static String swap(String question, String phrase) {
    Matcher preposition = PREPOSITION.matcher(phrase);
    if (preposition.find()) {
      Pattern old =
          Pattern.compile(
              "\\b" + preposition.group(1) + " (?:the )?[\\p{L}\\p{N}.,'’-]+(?: \\d{1,4})?$",
              FLAGS);
      Matcher there = old.matcher(question);
      if (there.find()) {
        return there.replaceFirst(Matcher.quoteReplacement(phrase));
      }
    }
    return question + " " + phrase;
  }

  /// Whether a text names somebody or something by itself.
  static boolean names(String text) {
    return Word.of(text, _ -> false).stream().anyMatch(Core::naming);
  }

  /// Whether a text asks who did something.
  static boolean asksDoer(String text) {
    return text.toLowerCase(Locale.ROOT).startsWith("who ");
  }

  /// Whether a text holds a word, misspelt by one letter too.
  static boolean holds(String text, String word) {
    return spelt(text, word).isPresent();
  }

  /// The words with which a text names what is called so.
  static Optional<String> spelt(String text, String name) {
    String last = Tokens.fold(name.substring(name.lastIndexOf(' ') + 1));
    return Tokens.of(text).stream()
        .filter(
            token -> token.folded().equals(last) || last.length() > 5 && near(token.folded(), last))
        .map(Token::text)
        .findFirst();
  }

  private static boolean near(String word, String name) {
    return word.length() > 4
        && word.charAt(0) == name.charAt(0)
        && (Spelling.oneOff(word, name) || Spelling.sameLetters(word, name));
  }

  /// The person that a question is about by its grammar, where no answer named one.
  static Optional<String> person(String question) {
    List<Word> words = Word.of(question, _ -> false);
    for (int i = 0; i < words.size(); i++) {
      boolean subject =
          i > 0 && (words.get(i - 1).is(Tag.AUX, Tag.ROLE, Tag.WH) || capital(words, i));
      if (naming(words.get(i)) && subject && words.get(i).offences().isEmpty()) {
        int end = i + 1;
        while (end < words.size() && naming(words.get(end)) && capital(words, end)) {
          end++;
        }
        return Optional.of(
            words.subList(i, end).stream()
                .map(w -> w.token().text())
                .collect(Collectors.joining(" ")));
      }
    }
    return Optional.empty();
  }

  /// The thing that a question names and that is no person of the answer's.
  static Optional<String> thing(String question, List<Name> names) {
    List<Word> words = Word.of(question, _ -> false);
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean subject = i > 0 && words.get(i - 1).is(Tag.AUX) && word.is(Tag.THING);
      boolean known =
          names.stream().anyMatch(n -> n.kind().person() && holds(n.text(), word.folded()));
      if ((naming(word) || subject) && !PLAIN.contains(word.folded()) && !known) {
        return Optional.of(word.token().text());
      }
    }
    return Optional.empty();
  }

  /// The place that a question names.
  static Optional<String> placeIn(String question) {
    Matcher place = PLACE.matcher(question);
    return place.find() ? Optional.of(place.group(1)) : Optional.empty();
  }

  /// The words of a question that tell what it is about.
  static String content(String question) {
    return Word.of(question, _ -> false).stream()
        .filter(
            word ->
                !word.is(Tag.WH, Tag.AUX, Tag.DET, Tag.CONJ, Tag.PRON, Tag.WEAK, Tag.BY, Tag.OF))
        .map(word -> word.token().text())
        .collect(Collectors.joining(" "));
  }

  /// A name in a pronoun's place: "his death" becomes "Igor Kirillov's death".
  static String inPlace(String pronoun, String next, String name) {
    String p = pronoun.toLowerCase(Locale.ROOT).replace("’", "'");
    boolean verb =
        Word.of(next, _ -> false).stream()
            .anyMatch(w -> w.is(Tag.PREP, Tag.AUX, Tag.CONJ, Tag.DET));
    boolean owns =
        switch (p) {
          case "his", "their", "its", "theirs", "hers" -> true;
          case "her" -> !next.isEmpty() && !verb;
          default -> false;
        };
    return owns ? name + "'s" : p.endsWith("'s") ? name + " is" : name;
  }

  /// A question with one stretch exchanged.
  static String replaced(String question, String old, String with) {
    return Pattern.compile("\\b" + Pattern.quote(old) + "\\b", FLAGS)
        .matcher(question)
        .replaceFirst(Matcher.quoteReplacement(with));
  }

  private static boolean naming(Word word) {
    return word.is(Tag.NAME) && word.token().text().length() > 2 || word.is(Tag.PLACE, Tag.BODY);
  }

  private static boolean capital(List<Word> words, int at) {
    return at > 0 && words.get(at).token().capital();
  }
}
