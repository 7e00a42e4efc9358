// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.ask.Word.Tag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the person whom a question accuses of a crime, of sexual conduct or of an illness: not the
/// victim, not who speaks of it, not a body, a country or a storm. Leans towards finding one: what
/// is taken for an accusation needs a sentence that says so itself. Pure; any thread.
public final class Accusations {
  // Who could be accused stands near; a text longer than this is no question of that kind.
  static final int LONGEST = 120;

  private final Clause clause;
  private final Doers doers;
  private final Attributions attributions;

  private Accusations(List<Word> words) {
    this.clause = new Clause(words);
    this.doers = new Doers(clause);
    this.attributions = new Attributions(clause);
  }

  /// The accusation in a question.
  ///
  /// @param question any text; names in any spelling and case
  /// @param placeOrThing whether a lower-case word names a place or a thing that the coverage knows
  /// @return who is accused of what, or empty
  public static Optional<Accusation> in(String question, Predicate<String> placeOrThing) {
    List<Word> words = Word.of(Wording.cleaned(question), placeOrThing);
    List<Word> head = words.subList(0, Math.min(LONGEST, words.size()));
    return new Accusations(head).find(Frames.in(question, placeOrThing));
  }

  /// Whether a sentence itself says what a question accuses somebody of.
  ///
  /// @param accusation who is accused of what
  /// @param sentence one sentence of an article
  /// @param fullNames full names that the accused person can have, given name first
  /// @return whether it says so of one of these full names and names its source
  public static boolean says(Accusation accusation, String sentence, Set<String> fullNames) {
    return AccusingSentence.says(accusation, sentence, fullNames);
  }

  /// Whether a sentence says that a court or the police let the accused go.
  ///
  /// @param accusation who is accused of what
  /// @param sentence one sentence of an article
  /// @param fullNames full names that the accused person can have, given name first
  /// @return whether one of these full names stands in it beside a word for such an outcome
  public static boolean clears(Accusation accusation, String sentence, Set<String> fullNames) {
    return AccusingSentence.clears(accusation, sentence, fullNames);
  }

  /// {@return whether a sentence holds what clears somebody, whoever that is}
  ///
  /// @param sentence one sentence of an article
  static boolean mayClear(String sentence) {
    return AccusingSentence.clearing(sentence, Word.of(sentence, _ -> false));
  }

  private Optional<Accusation> find(List<Frames.Found> frames) {
    String person = null;
    Set<String> families = new LinkedHashSet<>();
    for (int i = 0; i < clause.words().size(); i++) {
      for (Offence offence : clause.words().get(i).offences()) {
        Nouns.Noun accused = accused(i, offence);
        if (accused != null
            && accused.accusable()
            && !speaksOnly(accused, offence)
            && !spared(i, offence)) {
          // A name says more than a pronoun or a role.
          boolean better = person == null || named(accused) && pronoun(person);
          person = better ? accused.person() : person;
          families.add(offence.family());
        }
      }
    }
    for (Frames.Found frame : frames) {
      person = person == null || pronoun(person) ? frame.person() : person;
      families.add(frame.family());
    }
    if (person == null) {
      return Optional.empty();
    }
    return Optional.of(new Accusation(person, families, others(person)));
  }

  private Nouns.@Nullable Noun accused(int at, Offence offence) {
    int end = at + clause.words().get(at).span();
    return switch (offence.kind()) {
      case HARM, CRIME -> doers.doing(at, end, offence);
      case JUSTICE -> doers.prosecuted(at, end, offence);
      case STATE -> attributions.attributed(at, end, false);
      case DEED -> attributions.attributed(at, end, victimFirst(offence));
      case DOER -> attributions.called(at, end);
      case EVENT -> attributions.tied(at, end);
      case ILL -> attributions.suffering(at, end);
    };
  }

  /// "Smith murder" names the victim, "Smith fraud" the doer.
  private static boolean victimFirst(Offence deed) {
    return deed.family().equals("kill") || deed.family().equals("abduct");
  }

  /// Police and judges speak of crimes by trade; what they do themselves, and are, is theirs.
  private static boolean speaksOnly(Nouns.Noun noun, Offence offence) {
    boolean told =
        switch (offence.kind()) {
          case JUSTICE, STATE, DEED, EVENT -> true;
          case HARM, CRIME, DOER, ILL -> false;
        };
    return told
        && noun.person()
            .matches(
                "(?:the )?(?:judge|prosecutor|sheriff|lawyer|attorney|officer|cop|reporter"
                    + "|journalist|officials?)");
  }

  /// "Why wasn't Jones charged" supposes that nobody did; "why hasn't he been yet" that it is due.
  private boolean spared(int at, Offence offence) {
    return offence.kind() == Offence.Kind.JUSTICE
        && clause.words().getFirst().folded().matches("why|how")
        && clause.words().subList(0, at).stream()
            .anyMatch(word -> word.folded().matches("wasnt|werent|didnt|never"));
  }

  private boolean named(Nouns.Noun noun) {
    return clause.words().subList(noun.from(), noun.to()).stream()
        .anyMatch(word -> word.is(Tag.NAME));
  }

  private static boolean pronoun(String person) {
    return person.matches("he|she|him|her|his|hers|himself|herself|hes|shes");
  }

  private Set<String> others(String person) {
    Set<String> of = Set.copyOf(List.of(person.split(" ", -1)));
    Set<String> others = new LinkedHashSet<>();
    for (int i = 0; i < clause.words().size(); i++) {
      Word word = clause.words().get(i);
      if (word.span() > 1) {
        i += word.span() - 1;
        continue;
      }
      boolean placed = i > 0 && clause.words().get(i - 1).is(Tag.PREP);
      if (word.is(Tag.NAME)
          && word.offences().isEmpty()
          && !placed
          && !of.contains(word.folded())) {
        others.add(word.folded());
      }
    }
    return others.stream().limit(8).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// For the tests: what each word was taken for.
  static List<String> tags(String text) {
    List<String> tags = new ArrayList<>();
    Word.of(text, _ -> false).forEach(word -> tags.add(word.folded() + "/" + word.tag()));
    return tags;
  }
}
