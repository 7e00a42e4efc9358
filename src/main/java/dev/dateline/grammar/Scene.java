// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import dev.dateline.news.Quotation;
import dev.dateline.news.Role;
import dev.dateline.news.Sentence;
import dev.dateline.split.Names;
import dev.dateline.split.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One version as the rules see it: its statements, and for each the sentences without which it may
/// not be shown. Immutable; any thread may use it.
public final class Scene {
  /// Most sentences that may have to come along with one.
  public static final int FARTHEST = 4;

  private static final int SCARE = 3;

  private final Reading reading;
  private final List<Statement> statements;

  // Found when first asked for; two threads may find the same twice, which does no harm.
  private volatile @Nullable Names names;

  private Scene(Reading reading, List<Statement> statements) {
    this.reading = reading;
    this.statements = List.copyOf(statements);
  }

  /// Reads a version.
  ///
  /// @param reading its sentences and quotations
  /// @return the scene
  public static Scene of(Reading reading) {
    Set<String> known = new HashSet<>();
    List<Statement> first = new ArrayList<>();
    for (Sentence sentence : reading.sentences()) {
      Statement one = Statement.of(sentence.text(), Set.of());
      first.add(one);
      if (sentence.role() == Role.BODY
          || sentence.role() == Role.BOX
          || sentence.role() == Role.CAPTION) {
        for (int i = 0; i < one.tokens().size(); i++) {
          if (one.name(i)) {
            known.add(one.tokens().get(i).folded());
          }
        }
      }
    }
    return new Scene(reading, first.stream().map(one -> one.knowing(known)).toList());
  }

  /// {@return the sentences and quotations}
  public Reading reading() {
    return reading;
  }

  /// {@return the sentences in order}
  public List<Sentence> sentences() {
    return reading.sentences();
  }

  /// {@return one sentence's statement}
  ///
  /// @param i its index
  public Statement statement(int i) {
    return statements.get(i);
  }

  /// {@return the indexes of the sentences that overlap a stretch}
  ///
  /// @param start first unit
  /// @param end one behind the last
  public List<Integer> within(int start, int end) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < sentences().size(); i++) {
      Sentence one = sentences().get(i);
      if (one.start() < end && start < one.end()) {
        found.add(i);
      }
    }
    return found;
  }

  /// The sentences that must be shown with one: who speaks, and what its pronouns point to.
  ///
  /// @param i the sentence
  /// @return the indexes, itself among them, in order; empty when it may not be shown at all
  public Optional<SortedSet<Integer>> company(int i) {
    SortedSet<Integer> company = new TreeSet<>();
    return gather(i, company, FARTHEST) ? Optional.of(company) : Optional.empty();
  }

  private boolean gather(int i, SortedSet<Integer> company, int left) {
    if (!company.add(i)) {
      return true;
    }
    if (left < 0) {
      return false;
    }
    Sentence sentence = sentences().get(i);
    for (Quotation quotation : quotations(sentence)) {
      if (quotation.start() < sentence.start() || quotation.end() > sentence.end()) {
        return false;
      }
      if (Tokens.of(quotation.words()).size() < SCARE) {
        continue;
      }
      Quotation.Speaker speaker = quotation.speaker();
      if (speaker == null) {
        if (title(quotation)) {
          continue;
        }
        return false;
      }
      for (int j : within(speaker.start(), speaker.end())) {
        if (Math.abs(j - i) > FARTHEST || !sentences().get(j).role().receipt()) {
          return false;
        }
        if (!gather(j, company, left - 1)) {
          return false;
        }
      }
    }
    if (Pointers.outside(statements.get(i))) {
      int before = before(i);
      return before >= 0 && gather(before, company, left - 1);
    }
    return true;
  }

  /// The name of a work between quotation marks is nobody's speech: every word of content has its
  /// capital, and no stop closes it.
  private static boolean title(Quotation quotation) {
    List<Token> words = Tokens.of(quotation.words());
    return words.size() <= 10
        && words.getFirst().capital()
        && words.stream().allMatch(t -> t.capital() || t.in(Words.STOP) || t.numeric());
  }

  /// {@return the sentence of reporting before one, or -1}
  ///
  /// @param i the sentence
  public int before(int i) {
    for (int j = i - 1; j >= 0; j--) {
      Role role = sentences().get(j).role();
      if (role.receipt()) {
        return j;
      }
      if (role == Role.HEADLINE || role == Role.DECK) {
        return -1;
      }
    }
    return -1;
  }

  /// {@return the quotations that touch a sentence}
  ///
  /// @param sentence the sentence
  public List<Quotation> quotations(Sentence sentence) {
    return reading.quotations().stream()
        .filter(q -> q.start() < sentence.end() && sentence.start() < q.end())
        .toList();
  }

  /// The words that a sentence's pronouns and titles stand for.
  ///
  /// @param i the sentence
  /// @return for a person the subject of the sentences before, for a thing what they are about;
  ///   empty where nothing stands for anything
  public Supplied supplied(int i) {
    List<Token> words = new ArrayList<>();
    List<Token> things = new ArrayList<>();
    Sentence sentence = sentences().get(i);
    for (Quotation quotation : quotations(sentence)) {
      if (quotation.speaker() != null) {
        words.addAll(Tokens.of(quotation.speaker().name()));
      }
    }
    Statement s = statements.get(i);
    given(s, words);
    boolean thing =
        s.tokens().stream()
            .anyMatch(t -> t.in(Words.set("it its they them their this that there")));
    // "Dravitt said she would": a pronoun whose person the sentence names needs none from before.
    boolean person = Pointers.person(s) || titled(s);
    int at = i;
    for (int step = 0; step < FARTHEST && (person || thing); step++) {
      at = before(at);
      if (at < 0) {
        break;
      }
      List<Token> subject = subject(statements.get(at));
      if (thing && step == 0) {
        Statement earlier = statements.get(at);
        for (int j = 0; j < earlier.tokens().size(); j++) {
          Token token = earlier.tokens().get(j);
          if (!subject.contains(token)
              && !token.in(Words.STOP)
              && (earlier.name(j) || earlier.occurrence(j).voice() == Occurrence.Voice.NOUN)) {
            things.add(token);
          }
        }
      }
      if (person && !subject.isEmpty()) {
        words.addAll(subject);
        person = false;
      }
    }
    return new Supplied(words, things);
  }

  /// The given name of a surname that stands alone, where the article has one person of that
  /// surname.
  private void given(Statement s, List<Token> words) {
    for (int i = 0; i < s.tokens().size(); i++) {
      if (s.name(i)
          && (i == 0 || !s.name(i - 1))
          && (i + 1 == s.tokens().size() || !s.name(i + 1))) {
        Names known = names();
        String surname = s.tokens().get(i).text().replaceAll("['’]s?$", "");
        for (String title : known.titlesOf(surname)) {
          words.addAll(Tokens.of(title));
        }
        known
            .fullName(surname)
            .filter(full -> full.indexOf(' ') > 0)
            .ifPresent(full -> words.addAll(Tokens.of(full)));
      }
    }
  }

  private Names names() {
    Names known = names;
    if (known == null) {
      known = Names.of(sentences());
      names = known;
    }
    return known;
  }

  /// "The mayor said": a title that stands for a person, with no name before it.
  private static boolean titled(Statement s) {
    for (int i = 0; i < s.tokens().size(); i++) {
      if (s.name(i)) {
        return false;
      }
      if (TITLED.contains(s.tokens().get(i).stem())) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> TITLED =
      Words.stems(
          "leader president minister mayor chief officer spokesman spokeswoman director coach judge"
              + " governor senator chairman chairwoman commander");

  /// The name that a sentence is about: the first one, but for one that only says where or when.
  private static List<Token> subject(Statement s) {
    for (int i = 0; i < s.tokens().size(); i++) {
      if (s.name(i)
          && (i == 0
              || !s.tokens()
                  .get(i - 1)
                  .in(Words.set("in at on from near of with to for during")))) {
        List<Token> name = new ArrayList<>();
        while (i < s.tokens().size() && s.name(i)) {
          name.add(s.tokens().get(i++));
        }
        return name;
      }
    }
    return List.of();
  }
}
