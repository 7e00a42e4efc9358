// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.ask.Offence.Form;
import dev.dateline.ask.Offence.Kind;
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
  private static final int LONGEST = 120;

  // Events are nobody's until a word ties a person to them.
  private static final Set<String> TIES =
      Set.of(
          "behind",
          "responsible",
          "order",
          "ordered",
          "ordering",
          "plan",
          "planned",
          "planning",
          "carry",
          "carried",
          "commit",
          "committed",
          "blame",
          "involved",
          "involve",
          "mastermind",
          "masterminded",
          "organise",
          "organised",
          "organize",
          "organized",
          "cause",
          "caused",
          "start",
          "started",
          "guilty",
          "part",
          "hand",
          "linked",
          "plot",
          "plotted",
          "fault",
          "sponsored",
          "paid",
          "pay",
          "role",
          "arrange",
          "arranged",
          "stage",
          "staged",
          "admit",
          "admitted",
          "deny",
          "denied");

  // What is the accused's own when "of" follows; "theft of" and "murder of" name what was taken.
  private static final Set<String> OWNED =
      Set.of(
          "trial",
          "arrest",
          "arrests",
          "conviction",
          "prosecution",
          "indictment",
          "impeachment",
          "extradition",
          "sentence",
          "mugshot",
          "crimes",
          "victims",
          "guilt",
          "confession",
          "affair");

  private static final Set<String> PROOF =
      Set.of("evidence", "proof", "case", "allegations", "charges", "witnesses");

  private static final Set<String> SERVED =
      Set.of("get", "got", "serve", "serving", "face", "given", "gotten", "receive");

  private final List<Word> words;
  private final Nouns nouns;

  private Accusations(List<Word> words) {
    this.words = words;
    this.nouns = new Nouns(words);
  }

  /// The accusation in a question.
  ///
  /// @param question any text; names in any spelling and case
  /// @param placeOrThing whether a lower-case word names a place or a thing that the coverage knows
  /// @return who is accused of what, or empty
  public static Optional<Accusation> in(String question, Predicate<String> placeOrThing) {
    List<Word> words = Word.of(Wording.cleaned(question), placeOrThing);
    return new Accusations(words.subList(0, Math.min(LONGEST, words.size()))).find();
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

  private Optional<Accusation> find() {
    String person = null;
    Set<String> families = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      for (Offence offence : words.get(i).offences()) {
        Nouns.Noun accused = accused(i, offence);
        if (accused != null && accused.accusable() && !speaksOnly(accused)) {
          // A name says more than a pronoun or a role.
          boolean better = person == null || named(accused) && pronoun(person);
          person = better ? accused.person() : person;
          families.add(offence.family());
        }
      }
    }
    if (person == null) {
      return Optional.empty();
    }
    return Optional.of(new Accusation(person, families, others(person)));
  }

  private Nouns.@Nullable Noun accused(int at, Offence offence) {
    int end = at + words.get(at).span();
    return switch (offence.kind()) {
      case HARM, CRIME -> doing(at, end, offence);
      case JUSTICE -> prosecuted(at, end, offence);
      case STATE -> attributed(at, end, false);
      case DEED -> attributed(at, end, victimless(offence));
      case DOER -> called(at, end, offence);
      case EVENT -> tied(at, end);
      case ILL -> suffering(at, end);
    };
  }

  private boolean victimless(Offence deed) {
    return deed.family().equals("kill") || deed.family().equals("abduct");
  }

  /// The doer of a verb.
  private Nouns.@Nullable Noun doing(int at, int end, Offence offence) {
    Nouns.Noun by = byWhom(end);
    if (by != null && offence.form() != Form.ACTIVE) {
      return by;
    }
    if (!objectFits(end, offence)) {
      return null;
    }
    return switch (offence.form()) {
      case ACTIVE -> nominal(at) || bare(at, end) ? null : nouns.before(at, false);
      case PAST -> nouns.before(at, false);
      case PARTICIPLE -> passive(at) ? null : nouns.before(at, false);
      case EITHER -> passive(at) || reduced(at, end, offence) ? null : nouns.before(at, false);
      case ING -> naming(at, end, offence);
      case NOUN -> null;
    };
  }

  /// "Smith murder investigation": a base form with neither a helping verb nor an object is a noun.
  private boolean bare(int at, int end) {
    boolean helped =
        words.subList(0, at).stream()
            .anyMatch(word -> word.is(Tag.AUX) || word.folded().equals("to"));
    return !helped && !(end < words.size() && objectBegins(end));
  }

  private Nouns.@Nullable Noun naming(int at, int end, Offence offence) {
    if (at > 0 && words.get(at - 1).is(Tag.DET)) {
      return null;
    }
    boolean be = passive(at);
    boolean object = end < words.size() && objectBegins(end);
    Nouns.Noun direct = nouns.endingAt(at);
    if (direct != null && offence.kind() == Kind.HARM && !be && !object) {
      return words.size() > end && words.get(end).is(Tag.OF) ? direct : null;
    }
    return nouns.before(at, at > 0 && words.get(at - 1).is(Tag.PREP));
  }

  /// Whom police or a court deal with.
  private Nouns.@Nullable Noun prosecuted(int at, int end, Offence offence) {
    Nouns.Noun against = behind(end, Tag.AGAINST);
    if (against != null) {
      return against;
    }
    boolean participle = offence.form() == Form.EITHER || offence.form() == Form.PARTICIPLE;
    Nouns.Noun subject = nouns.before(at, false);
    Nouns.Noun object = end < words.size() ? nouns.startingAt(end) : null;
    if (participle && passive(at)) {
      return subject;
    }
    if (object != null && object.accusable()) {
      return object;
    }
    // "What did Smith accuse Jones of": the object stands before only in a relative clause.
    return subject;
  }

  /// Of whom a noun is said.
  private Nouns.@Nullable Noun attributed(int at, int end, boolean victimFirst) {
    if (words.get(end - 1).is(Tag.AGAINST)) {
      return nouns.startingAt(end);
    }
    Nouns.Noun opposed = opposed(at);
    if (opposed != null) {
      return opposed;
    }
    Nouns.Noun against = behind(end, Tag.AGAINST);
    if (against != null && !victimFirst) {
      return against;
    }
    Nouns.Noun by = behind(end, Tag.BY);
    if (by != null) {
      return by;
    }
    Nouns.Noun of =
        end < words.size()
                && words.get(end).is(Tag.OF)
                && OWNED.contains(words.get(end - 1).folded())
            ? nouns.startingAt(end + 1)
            : null;
    Nouns.Noun asked = asked(at, end);
    if (asked != null) {
      return asked;
    }
    Nouns.Noun owner = nouns.possessor(at);
    if (owner != null && owner.accusable()) {
      boolean followed = end < words.size() && !words.get(end).offences().isEmpty();
      return victimFirst && !followed && of == null ? null : owner;
    }
    if (of != null && of.accusable() && !victimFirst) {
      return of;
    }
    boolean thing =
        end < words.size()
            && words.get(end).is(Tag.BODY, Tag.THING)
            && words.get(end).offences().isEmpty();
    return thing ? null : nouns.before(at, true);
  }

  /// "What evidence is there against Jones in the murder case".
  private Nouns.@Nullable Noun opposed(int at) {
    for (int i = at - 1; i > 0; i--) {
      boolean proof = words.subList(0, i).stream().anyMatch(word -> PROOF.contains(word.folded()));
      if (words.get(i).is(Tag.AGAINST) && proof) {
        Nouns.Noun noun = nouns.startingAt(i + 1);
        return noun != null && noun.accusable() ? noun : null;
      }
    }
    return null;
  }

  /// "What crimes did Jones commit", "how many years did Jones get": the doer stands behind.
  private Nouns.@Nullable Noun asked(int at, int end) {
    boolean inverted =
        end < words.size()
            && words.get(end).is(Tag.AUX)
            && (words.get(at).is(Tag.WH)
                || words.subList(0, at).stream().anyMatch(word -> word.is(Tag.WH)));
    Nouns.Noun noun = inverted ? nouns.startingAt(end + 1) : null;
    if (noun == null || !noun.accusable()) {
      return null;
    }
    List<Word> rest = words.subList(noun.to(), words.size());
    boolean years = words.get(at).is(Tag.WH);
    boolean spoken = rest.stream().anyMatch(word -> word.is(Tag.SPEECH, Tag.OBSERVE));
    boolean served = rest.stream().anyMatch(word -> SERVED.contains(word.folded()));
    return spoken || years && !served ? null : noun;
  }

  /// Who is called a doer.
  private Nouns.@Nullable Noun called(int at, int end, Offence offence) {
    Nouns.Noun next =
        end < words.size() && words.get(end).is(Tag.NAME) ? nouns.startingAt(end) : null;
    boolean article = at > 0 && words.get(at - 1).is(Tag.DET);
    if (next != null
        && next.accusable()
        && (!article || words.get(end).token().capital())
        && words.get(end).offences().isEmpty()) {
      return next;
    }
    Nouns.Noun owner = nouns.endingAt(at);
    if (owner != null && offence.kind() == Kind.DOER && words.get(at - 1).token().possessive()) {
      return null;
    }
    return nouns.before(own(at), true);
  }

  /// Where a doer's own words begin: "a Russian spy".
  private int own(int at) {
    int i = at;
    while (i > 0 && at - i < 3 && words.get(i - 1).is(Tag.PLACE, Tag.COMMON, Tag.THING, Tag.BODY)) {
      i--;
    }
    return i > 0 && words.get(i - 1).is(Tag.DET) ? i - 1 : at;
  }

  /// Who is tied to an event.
  private Nouns.@Nullable Noun tied(int at, int end) {
    Nouns.Noun by = behind(end, Tag.BY);
    if (by != null) {
      return by;
    }
    Nouns.Noun owner = nouns.endingAt(at);
    if (owner != null && end < words.size() && words.get(end).is(Tag.OF)) {
      return owner;
    }
    for (int i = at - 1; i >= 0; i--) {
      if (TIES.contains(words.get(i).folded())) {
        return nouns.before(i, true);
      }
    }
    return null;
  }

  /// Who is ill. "The cancer hospital" and "how many have cancer" are nobody's.
  private Nouns.@Nullable Noun suffering(int at, int end) {
    if (end < words.size() && words.get(end).is(Tag.THING, Tag.BODY)) {
      return null;
    }
    return attributed(at, end, false);
  }

  private Nouns.@Nullable Noun byWhom(int end) {
    return behind(end, Tag.BY);
  }

  /// The noun behind "by" or "against", not further than a few words on.
  private Nouns.@Nullable Noun behind(int end, Tag link) {
    for (int i = end; i < Math.min(words.size() - 1, end + 5); i++) {
      if (words.get(i).is(link)) {
        Nouns.Noun noun = nouns.startingAt(i + 1);
        return noun != null && noun.accusable() ? noun : null;
      }
    }
    return null;
  }

  private boolean passive(int at) {
    int i = at - 1;
    while (i >= 0 && words.get(i).is(Tag.COMMON)) {
      i--;
    }
    if (i >= 0 && words.get(i).is(Tag.AUX)) {
      return be(words.get(i).folded());
    }
    // "Was the mayor of Halden killed": over the noun and what belongs to it.
    Nouns.Noun noun = nouns.endingAt(i + 1);
    while (noun != null && noun.from() > 1 && words.get(noun.from() - 1).is(Tag.PREP, Tag.OF)) {
      noun = nouns.endingAt(noun.from() - 1);
    }
    i = noun == null ? -1 : noun.from() - 1;
    while (i >= 0 && words.get(i).is(Tag.COMMON)) {
      i--;
    }
    return i >= 0 && words.get(i).is(Tag.AUX) && be(words.get(i).folded());
  }

  private static boolean be(String word) {
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

  /// "Kirillov killed", "when Kirillov killed": without an object the name is the victim's, but
  /// "who Kirillov killed", "how many people Kirillov killed" ask for the object.
  private boolean reduced(int at, int end, Offence offence) {
    if (offence.kind() != Kind.HARM || (end < words.size() && objectBegins(end))) {
      return false;
    }
    for (int i = 0; i < at; i++) {
      if (words.get(i).is(Tag.AUX) && !be(words.get(i).folded())) {
        return false;
      }
    }
    boolean asksObject =
        switch (words.getFirst().folded()) {
          case "who", "whom" -> at > 1;
          case "how" -> words.size() > 1 && words.get(1).folded().matches("many|much");
          case "what", "which" ->
              words.size() > 1 && words.get(1).is(Tag.GENERIC, Tag.NAME, Tag.ROLE);
          default -> false;
        };
    return !asksObject;
  }

  private boolean objectBegins(int at) {
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
        || words.get(at).folded().equals("how");
  }

  private boolean objectFits(int end, Offence offence) {
    if (offence.target() == Offence.Target.ANY) {
      return true;
    }
    boolean names = offence.target() == Offence.Target.PERSON;
    for (int i = end; i < Math.min(words.size(), end + 3); i++) {
      if (words.get(i).is(Tag.PRON, Tag.GENERIC, Tag.ROLE, Tag.GENDET)
          || (names && words.get(i).is(Tag.NAME))) {
        return true;
      }
    }
    return false;
  }

  /// "the murder", "an attack": a noun that looks like a verb.
  private boolean nominal(int at) {
    return at > 0
        && (words.get(at - 1).is(Tag.DET, Tag.OF, Tag.GENDET)
            || words.get(at - 1).token().possessive()
            || (words.get(at - 1).is(Tag.PREP) && !words.get(at - 1).folded().equals("to")));
  }

  /// Police and judges speak of crimes by trade.
  private boolean speaksOnly(Nouns.Noun noun) {
    return noun.person()
        .matches(
            "(?:the"
                + " )?(?:judge|prosecutor|sheriff|lawyer|attorney|officer|cop|reporter|journalist|officials?)");
  }

  private boolean named(Nouns.Noun noun) {
    return words.subList(noun.from(), noun.to()).stream().anyMatch(word -> word.is(Tag.NAME));
  }

  private static boolean pronoun(String person) {
    return person.matches("he|she|him|her|his|hers|himself|herself|hes|shes");
  }

  private Set<String> others(String person) {
    Set<String> of = Set.copyOf(List.of(person.split(" ", -1)));
    Set<String> others = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean placed = i > 0 && words.get(i - 1).is(Tag.PREP);
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
