// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Ask;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Who is named in a sentence that a model chose, and who speaks in it, for one thing asked.
///
/// @param ask what is asked
/// @param line the sentence
record Somebody(Ask ask, CitedLine line) {
  private static final Set<String> SPOKESMEN =
      Words.set(
          "president spokesman spokeswoman spokesperson chief director official officials officer"
              + " superintendent chairman chairwoman leader head secretary owner manager lawyer");

  /// Whether one of those asked about speaks: each word that names him names the speaker.
  boolean speaks() {
    return !ask.subject().isEmpty()
        && IntStream.range(0, line.utterance().size())
            .mapToObj(line::speakers)
            .flatMap(List::stream)
            .anyMatch(
                words ->
                    ask.subject().stream()
                        .allMatch(
                            t -> words.stream().anyMatch(w -> w.folded().equals(t.folded()))));
  }

  /// Whether somebody speaks for those asked about, who are no person: of a union its president.
  boolean speaksFor() {
    return !line.utterance().tellings().isEmpty()
        && line.utterance().tokens().stream().anyMatch(t -> t.in(SPOKESMEN))
        && ask.subject().stream().noneMatch(this::person);
  }

  /// Whether somebody is named whom the question does not name, and who does not only say it.
  boolean another() {
    Utterance said = line.utterance();
    return IntStream.range(0, said.size())
        .filter(i -> said.name(i) && !said.attributing(i))
        .mapToObj(said::token)
        .anyMatch(t -> ask.terms().stream().noneMatch(term -> term.meets(t)));
  }

  /// Whether somebody whom the question does not name stands before what it asks of.
  boolean leads() {
    Utterance said = line.utterance();
    int object =
        IntStream.range(0, said.size())
            .filter(i -> ask.object().stream().anyMatch(t -> t.meets(said.token(i))))
            .max()
            .orElse(said.size());
    return IntStream.range(0, object)
        .filter(i -> said.name(i) && !said.attributing(i))
        .filter(i -> ask.terms().stream().noneMatch(term -> term.meets(said.token(i))))
        .filter(i -> i + 1 >= said.size() || !asked(said.token(i + 1)))
        .anyMatch(
            i ->
                !ask.personal()
                    || person(said.token(i))
                    || i > 0 && said.token(i - 1).in(Words.set("named called")));
  }

  private boolean asked(Token said) {
    return said.capital() && ask.terms().stream().anyMatch(term -> term.meets(said));
  }

  private boolean person(Token name) {
    String word = name.text().replaceAll("[’']s$", "");
    return line.copy().persons().person(Character.toUpperCase(word.charAt(0)) + word.substring(1));
  }
}
