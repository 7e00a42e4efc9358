// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import dev.dateline.grammar.Occurrence.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Who stands where around the verbs of one sentence, for one thing asked.
final class Roles {
  private static final Set<String> PERSONAL = Words.set("he she they it who i we him her them");
  private static final Set<String> TITLED =
      Words.stems(
          "leader president minister mayor chief officer man woman boy girl spokesman spokeswoman"
              + " spokesperson director company group team senator governor judge coach player"
              + " founder chairman chairwoman secretary ambassador general commander author owner"
              + " manager");

  // "Putin, making his first comments on the attack, said": an aside of a dozen words may stand
  // between.
  private static final int FAR = 14;

  private static final Pattern SORT =
      Pattern.compile(
          "\\b(?:kind|type|sort|breed|brand|model|colou?r|make) of\\b", Pattern.CASE_INSENSITIVE);

  private final Statement s;
  private final Ask ask;
  private final Kin kin;
  private final Supplied supplied;
  private final List<Token> context;

  Roles(Statement s, Ask ask, Kin kin, Supplied supplied, List<Token> context) {
    this.s = s;
    this.ask = ask;
    this.kin = kin;
    this.supplied = supplied;
    this.context = context;
  }

  /// Whether the doer of the verb is told, and what the question says it did that to is where it
  /// belongs.
  boolean doer(Occurrence verb) {
    boolean done = ask.object().isEmpty() || holds(ask.object());
    return switch (verb.voice()) {
      case ACTIVE -> left(verb.at(), ask.object()) && objectRight(verb);
      case PASSIVE, REDUCED, NOUN -> done && by(verb.at());
    };
  }

  /// In an active clause the object stands right of its verb; where the verb has none there, what
  /// the article is about may be meant.
  private boolean objectRight(Occurrence verb) {
    List<Token> object = named(ask.object());
    if (object.isEmpty() || anywhere(object, verb.at() + 1, s.tokens().size())) {
      return true;
    }
    boolean about = object.stream().allMatch(t -> context.stream().anyMatch(c -> kin.meets(t, c)));
    return about && !anywhere(object, 0, verb.at()) && !right(verb.at(), List.of());
  }

  /// Whether it is told to whom or what the verb was done.
  boolean patient(Occurrence verb) {
    if (!ask.agent().isEmpty() && !holds(ask.agent())) {
      return false;
    }
    List<Token> known = new ArrayList<>(ask.agent());
    known.addAll(ask.subject());
    known.addAll(ask.object());
    return switch (verb.voice()) {
      case PASSIVE, REDUCED -> left(verb.at(), known);
      case ACTIVE -> right(verb.at(), known) && subjectLeft(verb.at());
      case NOUN -> of(verb.at());
    };
  }

  /// Whether the question's subject stands where the verb has its own.
  boolean agree(Occurrence verb) {
    List<Token> subject =
        ask.subject().stream()
            .filter(t -> !Words.SOFT.contains(t.stem()) && !ask.counted().contains(t))
            .toList();
    if (subject.isEmpty() || verb.voice() == Voice.NOUN) {
      return true;
    }
    boolean passiveHere = verb.voice() == Voice.PASSIVE || verb.voice() == Voice.REDUCED;
    int edge = verb.at();
    int end = s.tokens().size();
    boolean left = passiveHere == ask.passive();
    if (left ? heads(subject, edge) : anywhere(subject, edge + 1, end)) {
      return true;
    }
    if (!left && relative(edge) && anywhere(subject, 0, edge)) {
      return true;
    }
    if (anywhere(subject, 0, end)) {
      return false;
    }
    // What the article is about may go unnamed, but not where somebody else is named.
    boolean about = subject.stream().allMatch(t -> context.stream().anyMatch(c -> kin.meets(t, c)));
    return about && left && !newName(0, edge);
  }

  /// Whether one of the words stands left of a verb and not only as "for the …" or "against the …".
  private boolean heads(List<Token> subject, int edge) {
    for (int i = 0; i < edge; i++) {
      if (is(i, subject)) {
        int before = i - 1;
        while (before >= 0
            && (s.tokens().get(before).in(Words.DETERMINERS) || s.name(before) && s.name(i))) {
          before--;
        }
        if (before < 0 || !s.tokens().get(before).in(Words.set("for against about"))) {
          return true;
        }
      }
    }
    return false;
  }

  /// "the missile, which the army used": the pronoun that opens the verb's clause stands for the
  /// object.
  private boolean relative(int verb) {
    int first = verb;
    while (first > 0 && s.clause(first - 1) == s.clause(verb)) {
      first--;
    }
    return verb - first >= 2 && s.tokens().get(first).in(Words.set("which that whom"));
  }

  /// Whether a name that the question lacks stands in the place asked for.
  boolean which(Occurrence verb) {
    if (singled()) {
      return true;
    }
    boolean told =
        ask.counted().stream()
                .allMatch(t -> Words.SOFT.contains(t.stem()) || Words.CLASSES.contains(t.stem()))
            || anywhere(ask.counted(), 0, s.tokens().size());
    if (!told || SORT.matcher(ask.text()).find()) {
      return false;
    }
    if (ask.passive() || !ask.subject().isEmpty()) {
      boolean passiveHere = verb.voice() == Voice.PASSIVE || verb.voice() == Voice.REDUCED;
      return passiveHere ? newName(0, verb.at()) : newName(verb.at() + 1, s.tokens().size());
    }
    return switch (verb.voice()) {
      case ACTIVE -> newName(0, verb.at());
      case PASSIVE, REDUCED -> newName(0, verb.at()) || by(verb.at());
      case NOUN -> named();
    };
  }

  /// "the north silo", "a rating of 3 out of 9": the class asked for stands in the sentence with a
  /// word that tells which one.
  private boolean singled() {
    for (int i = 0; i < s.tokens().size(); i++) {
      boolean sort = SORT.matcher(ask.text()).find();
      int at = i;
      if (sort
          ? ask.counted().stream().noneMatch(t -> t.stem().equals(s.tokens().get(at).stem()))
          : !meets(i, ask.counted())) {
        continue;
      }
      Token before = i > 0 ? s.tokens().get(i - 1) : null;
      boolean led =
          before != null
              && s.clause(i - 1) == s.clause(i)
              && !before.in(Words.STOP)
              && !Words.verb(before)
              && !meets(i - 1, ask.terms());
      boolean followed =
          i + 1 < s.tokens().size()
              && s.tokens().get(i + 1).folded().equals("of")
              && !meets(i + 2, ask.terms());
      if (led || followed) {
        return true;
      }
    }
    return false;
  }

  /// Whether a name stands in the sentence that the question lacks.
  boolean named() {
    return newName(0, s.tokens().size());
  }

  /// Whether one of the words asked about is the subject of a verb of saying, or behind "according
  /// to".
  boolean speaks(List<Token> who) {
    List<Token> named = who.stream().filter(t -> !Words.SOFT.contains(t.stem())).toList();
    // "who said …": anybody's words will do.
    List<Token> speaker = named.isEmpty() && who.isEmpty() ? names() : named;
    for (int i = 0; i < s.tokens().size(); i++) {
      Token token = s.tokens().get(i);
      boolean says = Words.SAYING.contains(token.stem()) || token.stem().equals("deni");
      if (says && s.occurrence(i).voice() != Voice.NOUN) {
        for (int j = Math.max(0, i - FAR); j < Math.min(s.tokens().size(), i + 5); j++) {
          boolean before = j < i;
          if (j != i
              && (before ? s.clause(i) - s.clause(j) <= 1 : s.clause(j) == s.clause(i))
              && is(j, speaker)
              && (before || j - i <= 4)) {
            return true;
          }
        }
      }
      if (token.folded().equals("according")) {
        for (int j = i + 1; j < Math.min(s.tokens().size(), i + 8); j++) {
          if (is(j, speaker)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private List<Token> names() {
    List<Token> names = new ArrayList<>();
    for (int i = 0; i < s.tokens().size(); i++) {
      if (s.name(i) || s.tokens().get(i).in(PERSONAL)) {
        names.add(s.tokens().get(i));
      }
    }
    return names;
  }

  /// Whether a name stands beside what describes it.
  boolean identifies() {
    List<Token> terms =
        ask.terms().stream()
            .filter(t -> !Words.SOFT.contains(t.stem()) || ask.terms().size() == 1)
            .toList();
    for (int i = 0; i < s.tokens().size(); i++) {
      if (meets(i, terms) && s.name(i)) {
        if (described(i, terms)) {
          return true;
        }
      }
    }
    for (int i = 0; i < s.tokens().size(); i++) {
      if (meets(i, terms) && !s.name(i)) {
        for (int j = Math.max(0, i - 8); j < Math.min(s.tokens().size(), i + 9); j++) {
          if (s.name(j)
              && !meets(j, terms)
              && s.clause(j) == s.clause(i)
              && !possessor(j)
              && beside(i, j)
              && !past(i)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /// Whether only a noun phrase lies between a description and a name.
  private boolean beside(int i, int j) {
    for (int k = Math.min(i, j) + 1; k < Math.max(i, j); k++) {
      Token token = s.tokens().get(k);
      boolean verb = Words.verb(token) && s.occurrence(k).voice() != Voice.NOUN;
      if (verb && !meets(k, ask.terms()) || token.in(Words.HAVE) || token.in(Words.MODALS)) {
        return false;
      }
    }
    int from = Math.min(i, j);
    String between =
        s.text().substring(s.tokens().get(from).end(), s.tokens().get(Math.max(i, j)).start());
    return between.chars().noneMatch(c -> c == '”' || c == '"' || c == '“');
  }

  /// "the former treasurer" is not the new one.
  private boolean past(int i) {
    boolean now =
        Tokens.of(ask.text()).stream()
            .anyMatch(t -> t.in(Words.set("new next current acting now")));
    for (int k = Math.max(0, i - 3); k < i; k++) {
      if (now && s.tokens().get(k).in(Words.set("former ex outgoing late old previous"))) {
        return true;
      }
    }
    return false;
  }

  private boolean possessor(int i) {
    return s.tokens().get(i).possessive();
  }

  /// "missing U.S. journalist Austin Tice", "Igor Kirillov, head of …", "Oreshnik is a …".
  private boolean described(int name, List<Token> terms) {
    int first = name;
    while (first > 0 && s.name(first - 1) && joined(first - 1)) {
      first--;
    }
    int last = name;
    while (last + 1 < s.tokens().size() && s.name(last + 1) && joined(last)) {
      last++;
    }
    if (first > 0) {
      Token before = s.tokens().get(first - 1);
      boolean apposed =
          !before.in(Words.STOP)
              && !Words.SAYING.contains(before.stem())
              && !before.numeric()
              && !Words.verb(before);
      if (apposed && s.clause(first - 1) == s.clause(name)) {
        return true;
      }
    }
    if (last + 1 < s.tokens().size()) {
      Token after = s.tokens().get(last + 1);
      String between = s.text().substring(s.tokens().get(last).end(), after.start());
      if (after.in(Words.BE)
          || between.contains(",")
              && (after.in(Words.set("a an the who which"))
                  || !after.in(Words.STOP)
                      && !after.capital()
                      && !after.numeric()
                      && !Words.verb(after))) {
        return true;
      }
      // "Oreshnik hypersonic ballistic missile"
      return between.isBlank()
          && !after.in(Words.STOP)
          && !after.capital()
          && !Words.verb(after)
          && !meets(last + 1, terms)
          && !s.tokens().get(last).possessive();
    }
    return false;
  }

  private boolean joined(int i) {
    String between = s.text().substring(s.tokens().get(i).end(), s.tokens().get(i + 1).start());
    return between.isBlank() || between.equals(". ");
  }

  private boolean by(int at) {
    for (int i = at + 1; i < Math.min(s.tokens().size(), at + 6); i++) {
      if (s.tokens().get(i).folded().equals("by") && i + 1 < s.tokens().size()) {
        Token next = s.tokens().get(i + 1);
        return !next.folded().endsWith("ing") && !next.numeric();
      }
    }
    return false;
  }

  private boolean of(int at) {
    return at + 1 < s.tokens().size() && s.tokens().get(at + 1).folded().equals("of");
  }

  /// Something left of the verb, in its clause or the one that a relative pronoun goes back to,
  /// that is not among the words of the question.
  private boolean left(int verb, List<Token> not) {
    int clause = s.clause(verb);
    for (int i = verb - 1; i >= 0; i--) {
      if (s.clause(i) != clause) {
        Token opener = s.tokens().get(i + 1);
        if (!opener.in(Words.set("who which that"))) {
          return false;
        }
        clause = s.clause(i);
      }
      if (noun(i) && !meets(i, not)) {
        return true;
      }
    }
    return false;
  }

  private boolean subjectLeft(int verb) {
    return left(verb, List.of());
  }

  private boolean right(int verb, List<Token> not) {
    for (int i = verb + 1; i < Math.min(s.tokens().size(), verb + 7); i++) {
      if (s.clause(i) != s.clause(verb)
          || i > verb + 1 && s.tokens().get(i).in(Words.PREPOSITIONS)) {
        return false;
      }
      if (s.tokens().get(i).in(Words.PREPOSITIONS) && !s.tokens().get(i).folded().equals("with")) {
        return false;
      }
      if (noun(i) && !meets(i, not)) {
        return true;
      }
    }
    return false;
  }

  private boolean noun(int i) {
    Token token = s.tokens().get(i);
    if (s.name(i) || token.in(PERSONAL)) {
      return !token.in(PERSONAL) || !supplied.by(token).isEmpty() || token.folded().equals("who");
    }
    return !token.in(Words.STOP)
        && !token.folded().endsWith("ly")
        && !token.numeric()
        && s.occurrence(i).voice() == Voice.NOUN;
  }

  /// "…, the engineer Pavel Rundquiver said": who only says it is not what it says.
  private boolean attributing(int i) {
    if (ask.saying()) {
      return false;
    }
    int last = i;
    while (last + 1 < s.tokens().size() && s.name(last + 1)) {
      last++;
    }
    int first = i;
    while (first > 0 && s.name(first - 1)) {
      first--;
    }
    boolean after =
        last + 1 < s.tokens().size()
            && Words.PLAIN_SAYING.contains(s.tokens().get(last + 1).stem());
    boolean before = first > 0 && Words.PLAIN_SAYING.contains(s.tokens().get(first - 1).stem());
    return after || before;
  }

  private boolean newName(int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.name(i) && !meets(i, ask.terms()) && !attributing(i)) {
        return true;
      }
    }
    return false;
  }

  private List<Token> named(List<Token> terms) {
    return terms.stream().filter(t -> !Words.SOFT.contains(t.stem())).toList();
  }

  private boolean holds(List<Token> terms) {
    return named(terms).isEmpty()
        || anywhere(terms, 0, s.tokens().size())
        || stands(0, s.tokens().size());
  }

  private boolean anywhere(List<Token> terms, int from, int to) {
    for (int i = from; i < to; i++) {
      if (is(i, terms)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a pronoun or title that stands for something supplied is in a range.
  private boolean stands(int from, int to) {
    for (int i = from; i < to; i++) {
      if (pronominal(i) && !supplied.by(s.tokens().get(i)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean is(int i, List<Token> terms) {
    return meets(i, terms)
        || pronominal(i)
            && supplied.by(s.tokens().get(i)).stream()
                .anyMatch(t -> terms.stream().anyMatch(x -> kin.meets(x, t)));
  }

  private boolean pronominal(int i) {
    Token token = s.tokens().get(i);
    return token.in(PERSONAL) && !token.folded().equals("who")
        || TITLED.contains(token.stem()) && !s.name(i);
  }

  private boolean meets(int i, List<Token> terms) {
    return i < s.tokens().size() && terms.stream().anyMatch(t -> kin.meets(t, s.tokens().get(i)));
  }
}
