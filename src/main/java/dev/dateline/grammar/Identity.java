// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import dev.dateline.grammar.Occurrence.Voice;
import java.util.List;
import java.util.Set;

/// Whether a name stands beside what describes it.
final class Identity extends Sight {
  Identity(Statement s, Ask ask, Kin kin, Supplied supplied, List<Token> context) {
    super(s, ask, kin, supplied, context);
  }

  /// How clearly a name stands beside what describes it: the share of the description that is said
  /// of the name or stands in the sentence; 0 where there is none, or where the description's own
  /// noun is missing.
  double identifies() {
    List<Token> terms =
        ask.terms().stream()
            .filter(t -> !Words.SOFT.contains(t.stem()) || ask.terms().size() == 1)
            .toList();
    double best = 0;
    for (int i = 0; i < s.tokens().size(); i++) {
      if (possessor(i)) {
        continue; // "the Sheriff's Office" names no sheriff
      }
      // "Mayor Helene Dravitt": a title right before a name.
      boolean title = meets(i, terms);
      boolean titled =
          title && i + 1 < s.tokens().size() && s.name(i + 1) && !meets(i + 1, terms) && !past(i);
      if (titled
          || meets(i, List.of(head(terms))) && s.name(i) && described(i, terms)
          || meets(i, terms) && !s.name(i) && beside(i)) {
        best = Math.max(best, told(terms));
      }
    }
    return best;
  }

  /// Whether a name that the question lacks stands beside a description.
  boolean beside(int i) {
    for (int j = Math.max(0, i - 8); j < Math.min(s.tokens().size(), i + 9); j++) {
      if (s.name(j)
          && !meets(j, ask.terms())
          && s.clause(j) == s.clause(i)
          && !possessor(j)
          && beside(i, j)
          && !past(i)) {
        return true;
      }
    }
    return false;
  }

  private double told(List<Token> terms) {
    double held = 0;
    for (Token term : terms) {
      boolean proper = context.stream().anyMatch(c -> c.capital() && kin.meets(term, c));
      boolean here = anywhere(List.of(term), 0, s.tokens().size());
      if (!here && !proper && head(terms).equals(term) && !term.in(ANYBODY)) {
        return 0;
      }
      held +=
          here ? 1 : proper ? 0.8 : context.stream().anyMatch(c -> kin.meets(term, c)) ? 0.3 : 0;
    }
    double share = held / terms.size();
    return shifted() ? 0 : share * share;
  }

  /// "the next mayor", "mayor before Lund": who holds the office now is not asked for, unless the
  /// sentence speaks of a change.
  private boolean shifted() {
    boolean next = says(ask.text(), NEXT);
    boolean before = says(ask.text(), BEFORE);
    return next && !says(s.text(), CHANGE) || before && !says(s.text(), FORMER);
  }

  private static boolean says(String text, Set<String> words) {
    return Tokens.of(text).stream().anyMatch(t -> t.in(words));
  }

  private static final Set<String> NEXT =
      Words.set("next succeed succeeded successor replace replaced");
  private static final Set<String> BEFORE =
      Words.set("before former previous predecessor previously ex");
  private static final Set<String> CHANGE =
      Words.set(
          "next succeed succeeds succeeded succeeding successor replace replaces replaced replacing"
              + " new elect appointed named elected incoming designate takes");
  private static final Set<String> FORMER =
      Words.set(
          "former previous predecessor previously ex before outgoing succeed succeeds succeeded"
              + " succeeding replace replaces replaced replacing retired late");

  // "the fourth worker to die" is met by "the fourth, N. N., died".
  private static final Set<String> ANYBODY =
      Words.set(
          "worker workers victim victims person people man woman men women member members player"
              + " candidate employee resident boy girl");

  /// The noun that a description is made around: "the judge in the trial", "Lund's lawyer".
  private Token head(List<Token> terms) {
    List<Token> words = Tokens.of(ask.text());
    int end = words.size();
    for (int i = 1; i < words.size(); i++) {
      int at = i;
      boolean behind = terms.stream().anyMatch(t -> t.start() < words.get(at).start());
      if (words.get(i).in(Words.PREPOSITIONS) && behind
          || words.get(i).in(Words.set("who that which"))) {
        end = i;
        break;
      }
    }
    Token head = terms.getFirst();
    for (Token term : terms) {
      if (end < words.size() && term.start() >= words.get(end).start()) {
        break;
      }
      head = term;
    }
    return head;
  }

  /// Whether only a noun phrase lies between a description and a name.
  private boolean beside(int i, int j) {
    for (int k = Math.min(i, j) + 1; k < Math.max(i, j); k++) {
      Token token = s.tokens().get(k);
      boolean verb = Words.verb(token) && s.occurrence(k).voice() != Voice.NOUN;
      if (verb && !meets(k, ask.terms())
          || token.in(Words.HAVE)
          || Words.modal(token)
          || token.in(Words.PREPOSITIONS) && !token.in(Words.set("of at for in"))
          || token.folded().equals("and") && s.tokens().get(k + 1).in(Words.DETERMINERS)) {
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
      boolean quoted = s.between(first).chars().anyMatch(c -> c == '”' || c == '"' || c == '»');
      if (apposed && !quoted && s.clause(first - 1) == s.clause(name)) {
        return true;
      }
    }
    if (last + 1 < s.tokens().size()) {
      Token after = s.tokens().get(last + 1);
      String between = s.between(last + 1);
      if (after.in(Words.BE) && terms.size() <= last - first + 1
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
    String between = s.between(i + 1);
    return between.isBlank() || between.equals(". ");
  }
}
