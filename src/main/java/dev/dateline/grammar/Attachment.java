// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import dev.dateline.grammar.Occurrence.Voice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells whether a date, a place or a reason of a sentence belongs to one of its events, and not to
/// another.
final class Attachment {
  static final Pattern REASON =
      Pattern.compile(
          "\\b(?:because|due to|owing to|thanks to|as a result of|in response to|in"
              + " retaliation|citing|cited|blam(?:e|es|ed|ing)|so that|in order"
              + " to|(?:the|a|one|main) reasons?|caused by|prompted by|triggered by|out of"
              + " (?:concern|fear)|in protest|to avoid|to prevent|to make way|to allow|on the"
              + " grounds|given that|for"
              + " (?:lack|fear|safety|failing|refusing|violating|allegedly)|which is why|that is"
              + " why)\\b|(?<=[a-z]), (?:since|as) |\\bafter"
              + " (?:a|an|the|it|he|she|they|two|three|several|heavy|\\p{Lu})",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> PLACED =
      Words.set(
          "in at near outside inside on from to through across along off toward towards into beside"
              + " behind under around between over");
  private static final Set<String> PLACES =
      Words.stems(
          "building street square river bridge school hospital station hall park road airport port"
              + " border house home church mosque market stadium court courthouse harbor harbour"
              + " village town city district neighborhood neighbourhood suburb county province"
              + " region state country island coast beach lake valley mountain hill forest field"
              + " farm factory plant warehouse office headquarters prison jail base camp site"
              + " theater theatre museum library university college campus hotel restaurant center"
              + " centre garage apartment flat basement highway motorway intersection crossing quay"
              + " dock pier north south east west outskirts capital area mill depot yard garden"
              + " cemetery");

  private static final Set<String> MOVING =
      Words.stems("go move travel send transfer relocate flee escape fly head come take divide");

  private final Ask ask;

  Attachment(Ask ask) {
    this.ask = ask;
  }

  boolean timed(Statement s, Occurrence event) {
    // "turned off for repairs since Monday" does not date the repairs.
    if (event.voice() == Voice.NOUN
        && event.at() > 0
        && s.tokens().get(event.at() - 1).in(Words.set("for before until pending about"))) {
      return false;
    }
    for (When date : s.dates()) {
      int from = s.tokenAt(date.start());
      int to = s.tokenAt(date.end() - 1);
      if (from >= s.tokens().size()
          || date.exact() == When.Exact.RELATIVE && attributive(s, date)
          || to < s.tokens().size() && s.tokens().get(to).possessive()) {
        continue; // "Tuesday's explosion" names the explosion, "exploded on Tuesday" dates it
      }
      if (s.clause(from) == s.clause(event.at())) {
        if (from > event.at() ? !deed(s, event.at() + 1, from) : before(s, to, event)) {
          return true;
        }
      } else if (s.clause(from) < s.clause(event.at()) && linked(s, event.at())) {
        return true;
      } else if (from == 0 || s.clause(from) == 0 && opening(s, from)) {
        return s.clause(event.at()) <= 1;
      }
    }
    return false;
  }

  /// A date before an event: "on Monday the council voted", "the Dec. 17 bomb attack".
  private boolean before(Statement s, int to, Occurrence event) {
    // "voted on Tuesday to replace" dates the vote.
    if (event.at() > to + 1 && s.tokens().get(event.at() - 1).folded().equals("to")) {
      return false;
    }
    // "the mayor, elected in 2019, resigned" dates the election.
    boolean own = !deed(s, s.opening(event.at()), to);
    return own && !deed(s, to + 1, event.at()) || to + 1 < s.tokens().size() && attributive(s, to);
  }

  /// "the Dec. 17 bomb attack": a date that stands between an article and a noun dates what the
  /// sentence is about, unless the sentence has another date.
  private static boolean attributive(Statement s, int to) {
    int first = to;
    while (first > 0 && (s.tokens().get(first).numeric() || Amount.month(s.tokens().get(first)))) {
      first--;
    }
    return s.dates().size() == 1 && s.tokens().get(first).in(Words.DETERMINERS);
  }

  private static boolean opening(Statement s, int from) {
    return s.text()
        .substring(0, s.tokens().get(from).start())
        .matches(
            "(?i)(?:on|in|at|by|since|during|late|early|last|this)?\\s*(?:the\\s+)?(?:morning|afternoon|evening|night)?\\s*(?:of\\s+)?(?:on\\s+)?");
  }

  private static boolean linked(Statement s, int at) {
    return s.tokens().get(s.opening(at)).folded().equals("when") && s.clause(at) > 0;
  }

  /// Whether the sentence has a date that is no other noun's: not "Sunday hours".
  static boolean free(Statement s) {
    return s.dates().stream().anyMatch(date -> !attributive(s, date));
  }

  /// Whether such a date stands in a verb's clause, or in one that names no other deed.
  static boolean beside(Statement s, Occurrence verb) {
    for (When date : s.dates()) {
      int at = s.tokenAt(date.start());
      if (at >= s.tokens().size() || attributive(s, date)) {
        continue;
      }
      if (s.clause(at) == s.clause(verb.at()) || !deed(s, s.opening(at), s.closing(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean attributive(Statement s, When date) {
    int next = s.tokenAt(date.end() - 1) + 1;
    return next < s.tokens().size()
        && date.end() <= s.tokens().get(next).start()
        && s.text().substring(date.end(), s.tokens().get(next).start()).isBlank()
        && !s.tokens().get(next).in(Words.STOP)
        && !s.tokens().get(next).numeric()
        && !s.tokens().get(next).capital()
        && !s.tokens().get(next).folded().endsWith("ly")
        && s.occurrence(next).voice() == Voice.NOUN;
  }

  static boolean deed(Statement s, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = s.tokens().get(i);
      if (Words.verb(token)
              && !s.name(i)
              && s.occurrence(i).voice() != Voice.NOUN
              && !token.folded().endsWith("ing")
          || Words.modal(token)) {
        return true;
      }
    }
    return false;
  }

  /// "where did they come from": a name stands behind the question's last preposition.
  boolean bound(Statement s) {
    Token last = Tokens.of(ask.text()).getLast();
    if (!last.in(Words.set("from to"))) {
      return false;
    }
    for (int i = 0; i + 1 < s.tokens().size(); i++) {
      if (s.tokens().get(i).folded().equals(last.folded()) && s.name(i + 1)) {
        return true;
      }
    }
    return false;
  }

  /// Whether any phrase of place stands in the sentence.
  boolean somewhere(Statement s) {
    for (int i = 0; i < s.tokens().size(); i++) {
      if (placed(s, i)) {
        return true;
      }
    }
    return false;
  }

  boolean placed(Statement s, int at) {
    Set<String> asked = new HashSet<>();
    ask.terms().forEach(t -> asked.addAll(t.keys()));
    List<Token> tokens = s.tokens();
    boolean moving = ask.verb() != null && MOVING.contains(ask.verb().stem());
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (!tokens.get(i).in(PLACED) || dated(s, i + 1)) {
        continue;
      }
      // A place before its event opens the sentence; any other belongs to what stands before it.
      boolean near = i > at ? s.clause(i) - s.clause(at) <= 1 : i == 0;
      if (!near) {
        continue;
      }
      for (int j = i + 1; j < Math.min(tokens.size(), i + 6) && s.clause(j) == s.clause(i); j++) {
        Token token = tokens.get(j);
        if (j > i + 1 && token.in(Words.PREPOSITIONS)) {
          break;
        }
        boolean place =
            PLACES.contains(token.stem())
                || s.name(j) && (moving || !tokens.get(i).in(Words.set("from to over between")));
        if (place && asked.stream().noneMatch(token.keys()::contains) && !dated(s, j)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean dated(Statement s, int i) {
    Token token = s.tokens().get(i);
    return s.dates().stream().anyMatch(d -> d.start() <= token.start() && token.start() < d.end());
  }

  boolean reasoned(Statement s, Occurrence verb) {
    var matcher = REASON.matcher(s.text());
    int at = s.tokens().get(verb.at()).start();
    while (matcher.find()) {
      int token = s.tokenAt(matcher.start());
      boolean close =
          token >= s.tokens().size() || Math.abs(s.clause(token) - s.clause(verb.at())) <= 1;
      if (close && (matcher.start() > at || s.text().substring(0, matcher.start()).isBlank())) {
        return true;
      }
    }
    return false;
  }
}
