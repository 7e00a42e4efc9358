// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import dev.dateline.news.Quotation;
import dev.dateline.news.Sentence;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What stands between quotation marks stands in a cited sentence word for word, is not cut so that
/// it says something else, and is its speaker's.
///
/// One folding: NFC, every quotation mark, dash and blank like every other; nothing of digits, of
/// letters or of their case but for the first letter, which a sentence's start may raise.
final class QuotationProof implements Proof {
  /// Words from which on a quotation must name its speaker.
  static final int SPOKEN = 3;

  private static final Set<String> TURNS =
      Words.set("if unless not never no nobody nothing neither nor without hardly scarcely");

  @Override
  public Optional<Verdict> fault(Alignment alignment) {
    for (Utterance.Quote quote : alignment.claim().quotes()) {
      Optional<Verdict> fault = fault(quote, alignment);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static Optional<Verdict> fault(Utterance.Quote quote, Alignment alignment) {
    String head = Paraphrase.head(quote.words());
    String words = trimmed(fold(quote.words()));
    boolean found = false;
    for (CitedLine line : alignment.cited().lines()) {
      int at = place(line.utterance().statement().text(), words);
      if (at < 0) {
        continue;
      }
      found = true;
      if (turned(line.utterance(), at)) {
        return Optional.of(Verdict.refuted("“" + head + "” is cut from what turns its sense"));
      }
      if (quote.to() - quote.from() >= SPOKEN) {
        Optional<Verdict> unspoken = unspoken(quote, head, at, line, alignment);
        if (unspoken.isPresent()) {
          return unspoken;
        }
      }
    }
    return found
        ? Optional.empty()
        : Optional.of(Verdict.refuted("“" + head + "” stands in no cited sentence"));
  }

  private static Optional<Verdict> unspoken(
      Utterance.Quote quote, String head, int at, CitedLine line, Alignment alignment) {
    Sentence sentence = line.copy().scene().sentences().get(line.index());
    boolean spoken =
        line.copy().scene().quotations(sentence).stream()
            .anyMatch(q -> covers(q, sentence.start() + at));
    Telling telling = alignment.claim().telling(quote.from());
    if (telling == null) {
      return spoken
          ? Optional.of(Verdict.unknown("“" + head + "” comes without its speaker"))
          : Optional.empty();
    }
    return spoken
        ? Optional.empty()
        : Optional.of(
            Verdict.refuted("“" + head + "” is the article's own and nobody's quotation"));
  }

  private static boolean covers(Quotation quotation, int place) {
    return quotation.start() <= place && place < quotation.end() && quotation.speaker() != null;
  }

  /// Whether a word right before the stretch, in its clause, turns its sense.
  private static boolean turned(Utterance said, int at) {
    int first = said.statement().tokenAt(at);
    for (int i = first - 1; i >= Math.max(0, first - 4); i--) {
      if (!said.quoted(i) || said.statement().clause(i) != said.statement().clause(first)) {
        break;
      }
      Token token = said.token(i);
      if (token.in(TURNS) || token.in(Words.NEGATIONS) || Words.modal(token)) {
        return true;
      }
    }
    return false;
  }

  /// Where the words stand, in units of the sentence; -1 where they do not.
  private static int place(String sentence, String words) {
    String folded = fold(sentence);
    if (folded.length() != sentence.length()) {
      // NFC of an article's text changes nothing, so that places stay.
      return -1;
    }
    for (int at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) {
      if (whole(folded, at, at + words.length())) {
        return at;
      }
    }
    String raised = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    String lowered = Character.toLowerCase(words.charAt(0)) + words.substring(1);
    for (String other : List.of(raised, lowered)) {
      int at = folded.indexOf(other);
      boolean pronoun = other.startsWith("i ") || words.startsWith("I ");
      if (at >= 0 && !pronoun && whole(folded, at, at + other.length())) {
        return at;
      }
    }
    return -1;
  }

  private static boolean whole(String text, int from, int to) {
    return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
        && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
  }

  /// The stop or comma that a sentence puts before a closing mark is its own.
  private static String trimmed(String words) {
    String text = words.strip();
    while (text.length() > 1 && ".,;:!?".indexOf(text.charAt(text.length() - 1)) >= 0) {
      text = text.substring(0, text.length() - 1).stripTrailing();
    }
    return text;
  }

  static String fold(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder out = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if ("“”„‟«»\"".indexOf(c) >= 0) {
        out.append('"');
      } else if ("‘’‚‛'`´".indexOf(c) >= 0) {
        out.append('\'');
      } else if ("‐‑‒–—―−".indexOf(c) >= 0) {
        out.append('-');
      } else {
        out.append(Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' ? ' ' : c);
      }
    }
    return out.toString();
  }
}
