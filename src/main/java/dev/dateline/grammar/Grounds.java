// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.Set;
import java.util.regex.Pattern;

/// How clearly a sentence tells a reason, or a way.
final class Grounds {
  private static final double SOMEWHERE = 0.5;
  private static final double SOFTLY = 0.4;

  private static final Pattern CAUSED =
      Pattern.compile(
          "\\b(?:caused|causing|led to|sparked|triggered|prompted|resulted in"
              + "|(?:delayed|held up|postponed|slowed|disrupted|forced|blocked|closed|ruined"
              + "|hampered|stopped|canceled|cancelled) by)\\b");
  private static final Pattern MEANS =
      Pattern.compile("\\b(?:by|with|using|through|via|when|after|from|led|helped)\\b|\\d[-–]\\d");
  // What often tells a reason and often does not.
  private static final Set<String> GROUNDS = Words.set("over with amid after as");

  private Grounds() {}

  /// How clearly it tells why: 0.5 by a word that gives reasons, SOFTLY by one that may, 0 not at
  /// all.
  ///
  /// @param verb where the verb stands whose reason is asked for, or -1 where any will do
  static double reason(Statement s, Ask ask, int verb) {
    return Attachment.REASON.matcher(s.text()).find() || CAUSED.matcher(s.text()).find()
        ? SOMEWHERE
        : ask.negated() || perhaps(s, verb) ? SOFTLY : 0;
  }

  /// "closed amid protests", "after a row": not "after 68 years", not "as chief of the firm", and
  /// not what belongs to another verb.
  private static boolean perhaps(Statement s, int verb) {
    for (int i = 0; i + 1 < s.tokens().size(); i++) {
      Token next = s.tokens().get(i + 1);
      if (s.tokens().get(i).in(GROUNDS)
          && !(next.numeric() && !s.tokens().get(i).folded().equals("with"))
          && !(s.tokens().get(i).folded().equals("as") && !purpose(s, i + 1) && !clause(s, i + 1))
          && !lasting(s, i + 1)
          && (verb < 0 || i == 0 || i > verb && !Attachment.deed(s, verb + 1, i))) {
        return true;
      }
    }
    return false;
  }

  /// "evacuated as a precaution", not "hired as a director"
  private static boolean purpose(Statement s, int at) {
    return s.tokens().get(at).in(Words.set("a an part"))
        && at + 1 < s.tokens().size()
        && !Sight.TITLED.contains(s.tokens().get(at + 1).stem());
  }

  private static boolean clause(Statement s, int from) {
    for (int i = from; i < s.tokens().size() && s.clause(i) == s.clause(from); i++) {
      Token token = s.tokens().get(i);
      if (i > from && s.between(i).contains(",")) {
        return false;
      }
      if (token.in(Words.BE)
          || token.in(Words.HAVE)
          || Words.modal(token)
          || Words.verb(token) && s.occurrence(i).voice() != Occurrence.Voice.NOUN) {
        return true;
      }
    }
    return false;
  }

  /// "after nine years"
  private static boolean lasting(Statement s, int at) {
    return s.amounts().stream().anyMatch(a -> a.at() == at && a.sort() == Amount.Sort.SPAN);
  }

  /// {@return whether it names a cause as one}
  static boolean caused(Statement s) {
    return CAUSED.matcher(s.text()).find();
  }

  /// {@return whether it tells a way or means behind a character}
  static boolean means(Statement s, int from) {
    return MEANS.matcher(s.text().substring(from)).find();
  }
}
