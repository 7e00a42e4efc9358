// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One thing that a question asks.
///
/// @param text the part of the question, as it can be named to the reader
/// @param wanted what it asks for
/// @param terms its words of content in order, the verb and the counted noun among them
/// @param verb the verb whose relation is asked for, or null where there is none but "be"
/// @param subject words of content left of the verb
/// @param object words of content right of the verb
/// @param agent words of content behind "by"
/// @param counted the things counted, or the class asked for by "which"
/// @param passive whether the verb is passive in the question
/// @param tense when the question supposes it to be
/// @param sorts the kinds of amount that answer a [Wanted#MEASURE]; empty for any
public record Ask(
    String text,
    Wanted wanted,
    List<Token> terms,
    @Nullable Token verb,
    List<Token> subject,
    List<Token> object,
    List<Token> agent,
    List<Token> counted,
    boolean passive,
    Tense tense,
    Set<Amount.Sort> sorts) {
  /// When a question supposes its event to be.
  public enum Tense {
    /// It has happened.
    PAST,
    /// It is so now.
    PRESENT,
    /// It may come.
    FUTURE
  }

  /// Copies the lists.
  public Ask {
    terms = List.copyOf(terms);
    subject = List.copyOf(subject);
    object = List.copyOf(object);
    agent = List.copyOf(agent);
    counted = List.copyOf(counted);
    sorts = Set.copyOf(sorts);
  }

  /// {@return whether it is put as a yes-or-no question, whatever it wants to know}
  public boolean whether() {
    List<Token> words = Tokens.of(text);
    return wanted == Wanted.WHETHER
        || !words.isEmpty()
            && (words.getFirst().in(Words.BE)
                || words.getFirst().in(Words.DO)
                || words.getFirst().in(Words.HAVE)
                || words.getFirst().in(Words.MODALS));
  }

  /// {@return whether its verb is one of saying}
  public boolean saying() {
    return verb != null && Words.SAYING.contains(verb.stem());
  }

  /// {@return whether its verb tells nothing of what was said}
  public boolean plainlySaying() {
    return verb != null && Words.PLAIN_SAYING.contains(verb.stem());
  }

  /// {@return the part of the object that no preposition leads}
  public List<Token> direct() {
    List<Token> words = Tokens.of(text);
    List<String> led = new ArrayList<>();
    boolean behind = verb == null;
    for (Token word : words) {
      if (behind && word.in(Words.PREPOSITIONS)) {
        break;
      }
      if (behind) {
        led.add(word.folded());
      }
      behind |= verb != null && word.folded().equals(verb.folded());
    }
    return object.stream().filter(t -> led.contains(t.folded())).toList();
  }

  /// {@return whether it asks for a person}
  public boolean personal() {
    return Tokens.of(text).stream().anyMatch(t -> t.in(Words.set("who whom whose whoever")));
  }

  /// {@return whether it asks how often}
  public boolean often() {
    return Tokens.of(text).stream().anyMatch(t -> t.folded().equals("often"));
  }

  /// {@return whether it asks why something is not so}
  public boolean negated() {
    return Tokens.of(text).stream().anyMatch(t -> t.in(Words.NEGATIONS));
  }

  /// {@return whether a pronoun of it stands for something named before}
  public boolean pointing() {
    return Tokens.of(text).stream()
        .anyMatch(
            t ->
                t.in(
                    Words.set(
                        "he she him her his they them their it its there this that those these")));
  }

  /// Asks for whatever is reported of something.
  ///
  /// @param text the words as they were typed
  /// @param terms those of content, in order
  /// @return the thing asked
  public static Ask about(String text, List<Token> terms) {
    return new Ask(
        text,
        Wanted.TOPIC,
        terms,
        null,
        List.of(),
        terms,
        List.of(),
        List.of(),
        false,
        Tense.PRESENT,
        Set.of());
  }

  /// {@return what it asks whether somebody said, whoever may have said it}
  public Ask said() {
    return new Ask(
        text,
        Wanted.TOPIC,
        object,
        null,
        List.of(),
        object,
        List.of(),
        List.of(),
        false,
        tense,
        Set.of());
  }

  /// {@return the same, asked about things that an earlier part named}
  ///
  /// @param named words of the earlier part
  public Ask with(List<Token> named) {
    List<Token> more = new ArrayList<>(terms);
    named.stream().filter(t -> !terms.contains(t)).forEach(more::add);
    return new Ask(
        text, wanted, more, verb, subject, object, agent, counted, passive, tense, sorts);
  }
}
