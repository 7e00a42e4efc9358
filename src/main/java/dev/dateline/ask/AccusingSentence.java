// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.ask.Offence.Form;
import dev.dateline.ask.Offence.Kind;
import dev.dateline.ask.Word.Tag;
import dev.dateline.grammar.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a sentence itself says what a question accuses somebody of. Strict where the question's
/// reading is generous: a pattern that is not known says nothing, so that no victim, speaker or
/// namesake is ever shown as the doer.
final class AccusingSentence {
  // Between a name and what is said of it: longer stretches hold other clauses.
  private static final int REACH = 14;

  // "VARNLEY, Nov. 3 (Wire) — ": where it was written, no part of the sentence.
  private static final Pattern DATELINE =
      Pattern.compile("^\\p{Lu}[\\p{Lu} .'’-]{2,40}(?:,[^—–]{1,30})?(?:\\([^)]{1,30}\\))? ?[—–] ?");

  private static final Set<String> SOURCE = Lexicon.words("links.txt", "source");
  private static final Set<String> DOUBT = Lexicon.words("links.txt", "doubt");
  private static final Set<String> CLEARED = Lexicon.words("links.txt", "cleared");
  private static final Pattern CLEARING =
      Pattern.compile(
          "\\b(?:not guilty|thr(?:own|ew) out|without charges?|set aside|struck out)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> STANDING = Lexicon.words("links.txt", "standing");
  private static final Set<String> GENERAL = Set.of("crime", "harm");

  private final String text;
  private final List<Word> words;
  private final FullName name;
  private final Set<String> families;

  private AccusingSentence(String text, List<Word> words, FullName name, Set<String> families) {
    this.text = text;
    this.words = words;
    this.name = name;
    this.families = families;
  }

  static boolean says(Accusation accusation, String text, Set<String> fullNames) {
    String sentence = DATELINE.matcher(text).replaceFirst("");
    List<Word> words = Word.of(sentence, _ -> false);
    Set<String> folded = new LinkedHashSet<>();
    words.forEach(word -> folded.add(word.folded()));
    boolean sourced = folded.stream().anyMatch(SOURCE::contains);
    boolean doubted = words.stream().anyMatch(AccusingSentence::doubts);
    if (!sourced || doubted || !folded.containsAll(accusation.others())) {
      return false;
    }
    Set<String> told = new LinkedHashSet<>();
    words.forEach(word -> word.offences().forEach(offence -> told.add(offence.family())));
    Set<String> asked = new LinkedHashSet<>(accusation.offences());
    asked.removeAll(GENERAL);
    if (!told.containsAll(asked)) {
      return false;
    }
    Set<String> families = asked.isEmpty() ? told : asked;
    return FullName.of(accusation.person(), fullNames, words).stream()
        .anyMatch(name -> new AccusingSentence(sentence, words, name, families).says());
  }

  static boolean clears(Accusation accusation, String text, Set<String> fullNames) {
    String sentence = DATELINE.matcher(text).replaceFirst("");
    List<Word> words = Word.of(sentence, _ -> false);
    return clearing(sentence, words)
        && words.stream().anyMatch(word -> !word.offences().isEmpty())
        && !FullName.of(accusation.person(), fullNames, words).isEmpty();
  }

  static boolean clearing(String sentence, List<Word> words) {
    return words.stream().anyMatch(word -> CLEARED.contains(word.folded()))
        || CLEARING.matcher(sentence).find();
  }

  private static boolean doubts(Word word) {
    boolean month = word.folded().equals("may") && word.token().capital();
    return DOUBT.contains(word.folded()) && !month
        || word.folded().endsWith("nt") && word.token().text().matches(".*n['’]t");
  }

  private boolean says() {
    if (words.get(name.to() - 1).token().possessive()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      for (Offence offence : words.get(i).offences()) {
        if (families.contains(offence.family()) && said(i, offence)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean said(int at, Offence offence) {
    if (at >= name.to()) {
      return subject() && saidBehind(at, offence) || object() && dealt(at);
    }
    return at < name.from() && saidBefore(at, offence);
  }

  /// "John Roe was charged with fraud", "John Roe stole", "John Roe, a convicted thief".
  private boolean saidBehind(int at, Offence offence) {
    int from = behindApposition(at);
    if (at - from > REACH || !plain(from, at)) {
      return false;
    }
    boolean prosecuted = false;
    for (int i = from; i <= at; i++) {
      for (Offence one : words.get(i).offences()) {
        prosecuted |= one.kind() == Kind.JUSTICE && (be(from, i) && past(one) || intransitive(i));
      }
    }
    boolean linked = false;
    for (int i = from; i < at; i++) {
      linked |= STANDING.contains(words.get(i).folded());
    }
    boolean be = be(from, at);
    return switch (offence.kind()) {
      case JUSTICE -> prosecuted;
      case HARM, CRIME ->
          prosecuted
              || switch (offence.form()) {
                case PAST -> !be;
                case EITHER -> !be && at - from <= 3;
                case ING -> be;
                case PARTICIPLE -> !be && has(from, at);
                case ACTIVE, NOUN -> false;
              };
      case DOER -> prosecuted || be || at - from <= 3 && comma(name.to() - 1);
      case DEED, STATE, EVENT -> prosecuted || linked;
      case ILL -> prosecuted || linked || be;
    };
  }

  /// "was killed by John Roe", "police charged John Roe", "charges of fraud against John Roe".
  private boolean saidBefore(int at, Offence offence) {
    int end = at + words.get(at).span();
    int before = titled(name.from());
    boolean by = before > end - 1 && before - 1 >= end && words.get(before - 1).is(Tag.BY);
    if (by && before - 1 - end <= 4) {
      return offence.kind() == Kind.HARM || offence.kind() == Kind.CRIME;
    }
    boolean against = before - 1 >= end && words.get(before - 1).is(Tag.AGAINST);
    if (against && before - 1 - end <= 4) {
      return offence.kind() == Kind.STATE || dealtBefore(before);
    }
    return offence.kind() == Kind.JUSTICE
        && before == end
        && past(offence)
        && !be(Math.max(0, at - 3), at);
  }

  private boolean dealtBefore(int before) {
    return words.subList(Math.max(0, before - 6), before).stream()
        .flatMap(word -> word.offences().stream())
        .anyMatch(offence -> offence.kind() == Kind.STATE);
  }

  /// Whether the name is the object of police or a court: "convicted John Roe of fraud".
  private boolean object() {
    int before = titled(name.from());
    return before > 0
        && words.get(before - 1).offences().stream()
            .anyMatch(offence -> offence.kind() == Kind.JUSTICE && past(offence))
        && !be(Math.max(0, before - 3), before - 1);
  }

  private boolean dealt(int at) {
    return at - name.to() <= REACH && plain(name.to(), at);
  }

  /// Whether the name can be the subject: nothing stands before it that it belongs to.
  private boolean subject() {
    int before = titled(name.from());
    if (before == 0) {
      return true;
    }
    Word word = words.get(before - 1);
    if (comma(before - 1)) {
      return word.is(Tag.MONTH, Tag.NUMBER, Tag.PLACE, Tag.COMMON) || word.is(Tag.SPEECH);
    }
    return word.is(Tag.SPEECH, Tag.CONJ, Tag.MONTH)
        || word.folded().equals("that")
        || word.folded().equals("heard")
        || word.folded().equals("found")
        || word.folded().equals("ruled");
  }

  /// Steps back over titles and the words that go with them.
  private int titled(int from) {
    int at = from;
    while (at > 0 && !comma(at - 1) && titling(words.get(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean titling(Word word) {
    boolean justice = word.offences().stream().anyMatch(offence -> offence.kind().verb());
    return !word.folded().equals("that")
            && word.is(Tag.ROLE, Tag.DET, Tag.GENDET, Tag.NUMBER, Tag.BODY)
            && !justice
        || word.is(Tag.COMMON) && word.offences().isEmpty() && !STANDING.contains(word.folded());
  }

  /// Where the sentence goes on behind "John Roe, 45, a former mayor,".
  private int behindApposition(int at) {
    if (!comma(name.to() - 1)) {
      return name.to();
    }
    for (int i = name.to(); i < at; i++) {
      if (comma(i) && i - name.to() <= 8) {
        int next = i + 1;
        boolean goesOn = words.get(next).is(Tag.AUX) || !words.get(next).offences().isEmpty();
        if (goesOn) {
          return next;
        }
      }
    }
    return words.get(name.to()).folded().equals("who") ? name.to() + 1 : name.to();
  }

  /// Whether nobody else acts, speaks or suffers in a stretch.
  private boolean plain(int from, int to) {
    for (int i = from; i < to; i++) {
      Word word = words.get(i);
      boolean other =
          word.is(Tag.WH, Tag.PRON, Tag.WEAK, Tag.BY, Tag.AGAINST, Tag.SPEECH, Tag.BODY)
              || word.is(Tag.GENERIC) && !(i + 1 < to && words.get(i + 1).is(Tag.THING))
              || word.is(Tag.NAME)
                  && word.offences().isEmpty()
                  && word.token().capital()
                  && !placed(i)
              || word.is(Tag.OBSERVE) && !STANDING.contains(word.folded())
              || word.is(Tag.CONJ) && !word.folded().equals("and");
      if (other) {
        return false;
      }
    }
    return true;
  }

  /// "of Stoverick", "in Halden Bay": where, not who.
  private boolean placed(int at) {
    int i = at;
    while (i > name.to() && words.get(i).is(Tag.NAME)) {
      i--;
    }
    return words.get(i).is(Tag.OF) || words.get(i).folded().matches("in|from|near|at|on|outside");
  }

  private boolean be(int from, int to) {
    return words.subList(from, to).stream()
        .anyMatch(word -> word.is(Tag.AUX) && Clause.be(word.folded()));
  }

  private boolean has(int from, int to) {
    return words.subList(from, to).stream().anyMatch(word -> word.folded().matches("has|had|have"));
  }

  private static boolean past(Offence offence) {
    return offence.form() == Form.EITHER || offence.form() == Form.PARTICIPLE;
  }

  private boolean intransitive(int at) {
    return words.get(at).folded().matches("pleaded|confessed|confesses|pleads");
  }

  /// Whether a comma or another mark follows a word.
  private boolean comma(int at) {
    if (at < 0 || at + 1 >= words.size()) {
      return false;
    }
    Token word = words.get(at).token();
    Token next = words.get(at + 1).token();
    return text.substring(word.end(), next.start()).matches("(?s).*[,;:()\"“”–—].*");
  }
}
