// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

/// How much each sign of a sentence counts for its being the answer, in log-odds.
///
/// Fitted by a conditional logit, in which each question chooses one of its sentences or none, on
/// the visible part of the question sets and on questions to a second newsroom's articles, in five
/// folds. More signs (the share of words in the sentence itself, the verb's form, a sentence's
/// length and place, a sentence embedding's likeness) raised the folds' rates by two in a hundred
/// at most. The base is where the trade was made: a higher one answers more questions, of those
/// that the coverage nearly answers too.
///
/// @param base before anything is known
/// @param covered for all of the question's words being met
/// @param gap for the weightiest word being met nowhere
/// @param subject for the subject being in its place
/// @param slot for what is asked for being there
record Judgement(double base, double covered, double gap, double subject, double slot) {
  static final Judgement STANDARD = new Judgement(-6.9, 5.4, -3.9, 0.9, 2.7);

  double of(Signs signs) {
    return base
        + covered * signs.covered()
        + gap * signs.gap()
        + subject * signs.subject()
        + slot * signs.slot();
  }
}
