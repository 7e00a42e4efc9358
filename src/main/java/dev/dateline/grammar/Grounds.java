// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

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
  private static final Pattern GROUNDS = Pattern.compile("\\b(?:over|with|amid|after|as)\\b");

  private Grounds() {}

  /// How clearly it tells why: 0.5 by a word that gives reasons, SOFTLY by one that may, 0 not at
  /// all.
  static double reason(Statement s, Ask ask) {
    return Attachment.REASON.matcher(s.text()).find() || CAUSED.matcher(s.text()).find()
        ? SOMEWHERE
        : ask.negated() || GROUNDS.matcher(s.text()).find() ? SOFTLY : 0;
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
