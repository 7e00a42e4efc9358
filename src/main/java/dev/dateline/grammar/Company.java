// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import dev.dateline.news.Quotation;
import dev.dateline.news.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The sentences without which one of an article may not be shown. Immutable.
///
/// @param scene the article
/// @param references what its pronouns stand for
record Company(Scene scene, References references) {
  // Most sentences that may have to come along with one, and how far from it they may stand.
  static final int FARTHEST = 4;

  // More sentences than these before one make an answer that reads as a paragraph.
  private static final int CHAIN = 2;

  // How far back a sentence that only names a person may stand.
  private static final int NAMING = 8;

  // Fewer words between quotation marks are nobody's speech.
  private static final int SCARE = 3;

  /// As [Scene#company] says.
  Optional<SortedSet<Integer>> of(int i) {
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
    Optional<SortedSet<Integer>> speakers = speakers(i);
    if (speakers.isEmpty()) {
      return false;
    }
    for (int j : speakers.get()) {
      if (!gather(j, company, left - 1)) {
        return false;
      }
    }
    return !Pointers.outside(scene.statement(i)) || backward(i, company, left);
  }

  /// The sentences that name who speaks the quotations of one; empty when somebody's words could
  /// not be shown with their speaker.
  private Optional<SortedSet<Integer>> speakers(int i) {
    SortedSet<Integer> speakers = new TreeSet<>();
    Sentence sentence = scene.sentences().get(i);
    for (Quotation quotation : scene.quotations(sentence)) {
      if (quotation.start() < sentence.start() || quotation.end() > sentence.end()) {
        return Optional.empty();
      }
      if (Tokens.of(quotation.words()).size() < SCARE) {
        continue;
      }
      Quotation.Speaker speaker = quotation.speaker();
      if (speaker == null) {
        if (title(quotation)) {
          continue;
        }
        return Optional.empty();
      }
      for (int j : scene.within(speaker.start(), speaker.end())) {
        if (Math.abs(j - i) > FARTHEST || !scene.sentences().get(j).role().receipt()) {
          return Optional.empty();
        }
        speakers.add(j);
      }
    }
    return Optional.of(speakers);
  }

  /// As [Scene#complete] says.
  boolean complete(int i, Set<Integer> shown) {
    Optional<SortedSet<Integer>> company = of(i);
    if (company.isEmpty() || !shown.contains(i)) {
      return false;
    }
    if (shown.containsAll(company.get())) {
      return true;
    }
    if (!shown.containsAll(speakers(i).orElseThrow())) {
      return false;
    }
    int before = scene.before(i);
    return (shown.contains(before) && complete(before, shown))
        || (Pointers.personOnly(scene.statement(i)) && told(i, shown));
  }

  /// Whether the person whom a sentence points to is the last one named by those shown before it.
  private boolean told(int i, Set<Integer> shown) {
    String person = "";
    int at = scene.before(i);
    for (int step = 0; step < NAMING && at >= 0; step++) {
      List<Token> subject = References.subject(scene.statement(at));
      if (!subject.isEmpty() && references.person(subject)) {
        String name = subject.getLast().folded();
        person = person.isEmpty() ? name : person;
        if (shown.contains(at)) {
          return name.equals(person) && complete(at, shown);
        }
      }
      at = scene.before(at);
    }
    return false;
  }

  /// What a sentence points to stands in the one before it; where that one points further back and
  /// only a person is meant, the nearest sentence that names the person and needs none.
  private boolean backward(int i, SortedSet<Integer> company, int left) {
    int before = scene.before(i);
    if (before < 0) {
      return false;
    }
    SortedSet<Integer> chain = new TreeSet<>(company);
    boolean whole = gather(before, chain, left - 1);
    if (whole && chain.size() - company.size() <= CHAIN) {
      company.addAll(chain);
      return true;
    }
    int naming = Pointers.personOnly(scene.statement(i)) ? naming(i) : -1;
    if (naming >= 0) {
      company.add(naming);
      return true;
    }
    company.addAll(chain);
    return whole;
  }

  private int naming(int i) {
    @Nullable Token person = null;
    int at = i;
    for (int step = 0; step < NAMING; step++) {
      at = scene.before(at);
      if (at < 0) {
        return -1;
      }
      Statement s = scene.statement(at);
      List<Token> subject = References.subject(s);
      boolean named = !subject.isEmpty() && references.person(subject);
      if (person == null && named) {
        person = subject.getLast();
      }
      if (person != null
          && (named
              ? subject.getLast().folded().equals(person.folded())
              : references.describes(s, person))
          && !Pointers.outside(s)
          && of(at).map(all -> all.size() == 1).orElse(false)) {
        return at;
      }
    }
    return -1;
  }

  /// The name of a work between quotation marks is nobody's speech: every word of content has its
  /// capital, and no stop closes it.
  private static boolean title(Quotation quotation) {
    List<Token> words = Tokens.of(quotation.words());
    return words.size() <= 10
        && words.getFirst().capital()
        && words.stream().allMatch(t -> t.capital() || t.in(Words.STOP) || t.numeric());
  }
}
