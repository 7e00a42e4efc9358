// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import dev.dateline.ask.Reply;
import dev.dateline.draft.Transcript;
import dev.dateline.verify.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a model had to do with an answer.
///
/// @param said sentences that it wrote
/// @param held those of them that the check let pass, each by itself
/// @param answered whether the answer is its
/// @param lies lies of a stand-in that were shown
record Told(int said, int held, boolean answered, int lies) {
  /// {@return what a model had to do with a reply, or null where none was asked}
  ///
  /// @param reply the reply
  /// @param standIn who wrote in a model's place, or null for a real one
  static @Nullable Told of(Reply reply, @Nullable StandIn standIn) {
    Transcript transcript = reply.transcript();
    if (transcript == null) {
      return null;
    }
    List<Transcript.Judged> all = transcript.sentences();
    boolean answered =
        reply.answer() instanceof Answer.Cited cited && cited.mode() == Answer.Mode.MODEL;
    return new Told(
        all.size(),
        (int) all.stream().filter(one -> one.reason().isEmpty()).count(),
        answered,
        standIn == null ? 0 : lies(reply.answer(), standIn));
  }

  private static int lies(Answer answer, StandIn standIn) {
    return answer instanceof Answer.Cited cited
        ? (int)
            cited.excerpts().stream()
                .flatMap(excerpt -> excerpt.lines().stream())
                .filter(line -> standIn.lied(line.text()))
                .count()
        : 0;
  }
}
