// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

/// How much each sign of a passage counts in a [Ranking].
///
/// Part, sentence and scope were fitted by logistic regression on pairs of passages over five folds
/// of a benchmark's questions and rounded; the others were tried one at a time. All lie on a
/// plateau: half or twice of any of them moves no figure by more than a point and a half.
///
/// @param part times the share of its best clause's score, as BM25F has it, among the candidates
/// @param partRest added to a clause's rarities before dividing by them: a clause of few or common
///   words tells less
/// @param sentence times the share of a clause's rarities that stand in one sentence
/// @param sentenceRest added to a clause's rarities before dividing by them
/// @param headline how much a word counts that stands not in the sentence but above the article
/// @param synonym how much a synonym counts beside the word itself
/// @param scope times its share of the best score within an outlet or author that is named
/// @param elsewhere how much words count in a scope that stand nearer to another one
/// @param sameDay times the scope's score for an article of a day that is named beside it
/// @param dated added for an article of a day that is named
/// @param fresh added for an article of today where the newest is wanted
/// @param likeness times how like a passage's vector is to the question's or to the clause's, from
///   0 for the least like of the candidates to 1 for the likest
/// @param sameClause taken away for each passage before it that answers the same clause
/// @param sameScope taken away for each passage before it of the same scope
/// @param alike share of terms from which two passages print the same
record RankWeights(
    double part,
    double partRest,
    double sentence,
    double sentenceRest,
    double headline,
    double synonym,
    double scope,
    double elsewhere,
    double sameDay,
    double dated,
    double fresh,
    double likeness,
    double sameClause,
    double sameScope,
    double alike) {
  /// What a search ranks with.
  static final RankWeights STANDARD =
      new RankWeights(2.6, 10, 4, 8, 0.5, 0.4, 3, 0.5, 2, 1, 0.5, 1.5, 0.2, 0.1, 0.8);
}
