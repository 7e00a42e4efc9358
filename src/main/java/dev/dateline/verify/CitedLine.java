// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Supplied;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import dev.dateline.grammar.Words;
import dev.dateline.news.Quotation;
import dev.dateline.news.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One sentence of an article, taken apart, with what its pronouns, titles and names stand for and
/// who speaks its words. Any thread may ask.
final class CitedLine {
  private static final Set<String> PERSONS = Words.set("he she him her his hers himself herself");
  private static final Set<String> THINGS =
      Words.set("it its they them their theirs this that these those itself hers");
  private static final Set<String> TITLES =
      Words.set(
          "leader president minister mayor chief officer spokesman spokeswoman director coach judge"
              + " governor senator chairman chairwoman commander contractor customer driver lawyer"
              + " victim suspect sheriff");

  private final Copy copy;
  private final int index;
  private final Utterance utterance;
  private final Supplied supplied;

  // Found when first asked for; two threads may find the same twice, which does no harm.
  private final AtomicReferenceArray<@Nullable List<Token>> meant;

  CitedLine(Copy copy, int index) {
    this.copy = copy;
    this.index = index;
    this.utterance = Utterance.of(copy.scene().statement(index), copy.names());
    this.supplied = copy.scene().supplied(index);
    this.meant = new AtomicReferenceArray<>(utterance.size());
  }

  /// {@return its article}
  Copy copy() {
    return copy;
  }

  /// {@return its place among the article's sentences}
  int index() {
    return index;
  }

  Utterance utterance() {
    return utterance;
  }

  private Supplied supplied() {
    return supplied;
  }

  /// {@return the words that a word stands for, as a pronoun, a title or a name}
  ///
  /// @param at the word's index
  List<Token> meant(int at) {
    List<Token> known = meant.get(at);
    if (known == null) {
      known = List.copyOf(standing(at));
      meant.set(at, known);
    }
    return known;
  }

  private List<Token> standing(int at) {
    Token token = utterance().token(at);
    List<Token> named = supplied().named().getOrDefault(at, List.of());
    if (!named.isEmpty()) {
      return named;
    }
    if (token.in(PERSONS) || token.in(TITLES)) {
      List<Token> found = new ArrayList<>(supplied().persons());
      found.addAll(speakerBefore(at));
      return found;
    }
    if (token.in(THINGS) && Preceding.asked(copy.scene(), index) || stressing(at)) {
      return List.of();
    }
    if (token.in(THINGS)) {
      List<Token> both = new ArrayList<>(supplied().things());
      both.addAll(Preceding.things(copy.scene(), index));
      if (token.in(Words.set("they them their theirs"))) {
        both.addAll(supplied().persons());
      }
      return both;
    }
    return List.of();
  }

  /// "the pier itself": the word before it is meant, and nothing else.
  private boolean stressing(int at) {
    return at > 0
        && utterance().token(at).in(Words.set("itself themselves himself herself"))
        && utterance().content(at - 1)
        && utterance().between(at).isBlank()
        && !Verbs.at(utterance().statement(), at - 1);
  }

  /// {@return the words that a word stands for as a name: itself, or the name before it that a
  /// pronoun means}
  ///
  /// @param at the word's index
  List<Token> named(int at) {
    Token pronoun = utterance().token(at);
    // "claims that": no name stands behind what joins clauses.
    boolean joint = pronoun.in(Words.set("this that these those"));
    if (joint || pronoun.in(THINGS) && Preceding.asked(copy.scene(), index)) {
      return List.of();
    }
    if (pronoun.in(THINGS)) {
      int before = copy.scene().before(index);
      return before < 0 ? List.of() : Preceding.firstName(copy.scene().statement(before));
    }
    if (!pronoun.in(PERSONS)) {
      return List.of();
    }
    // A person in the same sentence is likelier meant, and stands for himself.
    int last = pronoun.in(Words.set("his her")) ? at : utterance().size();
    if (IntStream.range(0, last).anyMatch(i -> !utterance().quoted(i) && person(i))) {
      return speakerBefore(at);
    }
    List<Token> name = new ArrayList<>();
    boolean described = true;
    for (Token token : supplied().persons()) {
      // "running back Caleb Strathearne": what he is may stand before his name.
      described &= !token.capital();
      if (!token.capital() && !described) {
        break;
      }
      if (token.capital()) {
        name.add(token);
      }
    }
    if (name.stream().noneMatch(token -> copy.persons().person(bare(token)))) {
      name.clear();
    }
    if (name.isEmpty() && pronoun.in(Words.set("his her"))) {
      name.addAll(Preceding.name(copy.scene(), index));
    }
    name.addAll(speakerBefore(at));
    return name;
  }

  private boolean person(int i) {
    return utterance().name(i) && copy.persons().person(bare(utterance().token(i)));
  }

  private static String bare(Token token) {
    return token.text().replaceAll("[’']s$", "");
  }

  /// Who spoke last before a "he said" or "she said".
  private List<Token> speakerBefore(int at) {
    boolean speaks =
        utterance().tellings().stream().anyMatch(t -> t.speaker().contains(at))
            && utterance().token(at).in(Words.set("he she"))
            && utterance().tellings().stream().allMatch(t -> t.verb() >= at);
    int i = index;
    for (int step = 0; speaks && step < 3; step++) {
      i = copy.scene().before(i);
      if (i < 0) {
        break;
      }
      Utterance before = copy.line(i).utterance();
      for (Telling telling : before.tellings()) {
        List<Token> name =
            telling.speaker().stream().sorted().filter(before::name).map(before::token).toList();
        if (!name.isEmpty()) {
          return name;
        }
      }
      if (IntStream.range(0, before.size()).anyMatch(k -> named(before, k))) {
        // Somebody else was named since anybody spoke.
        break;
      }
    }
    return List.of();
  }

  private boolean named(Utterance before, int k) {
    return before.name(k) && copy.persons().person(bare(before.token(k)));
  }

  /// {@return for each saying under which a word of it stands the words that name who speaks}
  ///
  /// @param at the word's index
  List<List<Token>> speakers(int at) {
    List<List<Token>> all = new ArrayList<>();
    List<Token> innermost = speaker(at);
    if (innermost != null) {
      all.add(innermost);
    }
    for (Telling telling : utterance().tellings()) {
      if (telling.scope().contains(at)) {
        all.add(words(telling));
      }
    }
    return all;
  }

  /// {@return the words that name who speaks a word of it; null where the report itself does}
  ///
  /// @param at the word's index
  @Nullable List<Token> speaker(int at) {
    Sentence sentence = copy.scene().sentences().get(index);
    int place = sentence.start() + utterance().token(at).start();
    if (utterance().quoted(at)) {
      for (Quotation quotation : copy.scene().quotations(sentence)) {
        if (quotation.start() <= place
            && place < quotation.end()
            && quotation.speaker() != null
            && (quotation.words().split("\\s+", 4).length > 2 || utterance().telling(at) == null)) {
          List<Token> words = new ArrayList<>(Tokens.of(quotation.speaker().name()));
          words.addAll(Tokens.of(quotation.speaker().mention()));
          Telling telling = utterance().telling(at);
          if (telling != null) {
            words.addAll(words(telling));
          }
          return words;
        }
      }
    }
    Telling telling = utterance().telling(at);
    return telling == null ? null : words(telling);
  }

  /// {@return the names of a speaker, without titles and whatever else describes him}
  ///
  /// @param at the word's index, which somebody says
  Set<String> names(int at) {
    Set<String> names = new TreeSet<>();
    Sentence sentence = copy.scene().sentences().get(index);
    int place = sentence.start() + utterance().token(at).start();
    for (Quotation quotation : copy.scene().quotations(sentence)) {
      if (quotation.start() <= place && place < quotation.end() && quotation.speaker() != null) {
        Tokens.of(quotation.speaker().name()).forEach(t -> names.add(t.folded()));
      }
    }
    for (Telling telling : utterance().tellings()) {
      if (telling.scope().contains(at)) {
        for (int i : telling.speaker()) {
          if (!utterance().token(i).possessive()) {
            names.add(utterance().token(i).folded());
          }
          named(i).forEach(t -> names.add(t.folded()));
        }
      }
    }
    return names;
  }

  /// {@return the words that name a speaker, what they stand for among them}
  ///
  /// @param telling who says something here
  List<Token> words(Telling telling) {
    List<Token> words = new ArrayList<>();
    int first = telling.speaker().stream().min(Integer::compare).orElse(telling.verb());
    for (int i : new TreeSet<>(telling.phrase())) {
      boolean own = telling.speaker().contains(i);
      // Titles and descriptions stand on the speaker's side of the verb, whom it is told to on the
      // other.
      boolean beside = i < telling.verb() == first < telling.verb();
      if (own || beside) {
        words.add(utterance().token(i));
      }
      if (own && !utterance().token(i).in(Words.set("his her its their"))) {
        words.addAll(named(i));
        meant(i).stream().filter(t -> !t.capital()).forEach(words::add);
      }
    }
    if (telling.speaker().stream().noneMatch(i -> telling.phrase().contains(i))) {
      telling.speaker().forEach(i -> words.add(utterance().token(i)));
    }
    return words;
  }
}
