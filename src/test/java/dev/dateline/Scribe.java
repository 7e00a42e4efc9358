// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.draft.ScriptedModel;
import dev.dateline.model.Budget;
import dev.dateline.model.Completion;
import dev.dateline.model.Model;
import dev.dateline.model.Pieces;
import dev.dateline.model.Prompt;
import dev.dateline.model.Usage;
import java.time.Duration;
import java.util.function.IntConsumer;

/// A model that writes the first two paragraphs of the first passage, and waits after each until it
/// was seen.
///
/// @param written told how many sentences are written; returns when they were seen
record Scribe(IntConsumer written) implements Model {
  @Override
  public String name() {
    return "paper/scribe";
  }

  @Override
  public Completion answer(Prompt prompt, Budget budget, Pieces pieces) {
    StringBuilder all = new StringBuilder();
    int sentences = 0;
    ScriptedModel.Shown passage = ScriptedModel.passages(prompt.user()).getFirst();
    for (String sentence :
        passage.text().lines().filter(each -> !each.isBlank()).limit(2).toList()) {
      String line =
          "%s [%s \"%s\"]%n"
              .formatted(
                  sentence, passage.id(), sentence.substring(0, Math.min(30, sentence.length())));
      pieces.piece(line);
      all.append(line);
      written.accept(++sentences);
    }
    return new Completion(all.toString(), Usage.NONE, name(), Duration.ZERO);
  }
}
