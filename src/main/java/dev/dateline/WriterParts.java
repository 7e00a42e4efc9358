// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.admin.ModelChoice;
import dev.dateline.ask.CopyDesk;
import dev.dateline.ask.VerifiedCheck;
import dev.dateline.draft.ModelCondenser;
import dev.dateline.draft.ModelWriter;
import dev.dateline.grammar.Scenes;
import dev.dateline.model.Model;
import dev.dateline.model.PreferredModel;
import dev.dateline.prompt.Prompts;
import dev.dateline.settings.WriterSettings;
import dev.dateline.verify.Verifier;
import java.security.SecureRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Wires whoever writes answers.
///
/// @param choice which model does
/// @param prompts what it is told
/// @param verifier checks what was written
/// @param scenes where things happen
/// @param settings how it writes; asked for each time
/// @param outside the process
record WriterParts(
    ModelChoice choice,
    Prompts prompts,
    Verifier verifier,
    Scenes scenes,
    Supplier<WriterSettings> settings,
    Outside outside) {
  /// {@return where it is decided who writes}
  ///
  /// @param standIn a model in place of the configured ones, or null for these
  CopyDesk desk(@Nullable Model standIn) {
    Model model =
        standIn != null
            ? standIn
            // A call that has begun when the model is taken away is made all the same.
            : new PreferredModel(() -> choice.now().or(() -> choice.models().writer()));
    ModelWriter writing =
        new ModelWriter(
            model,
            prompts,
            scenes,
            new VerifiedCheck(verifier),
            settings,
            () -> choice.models().budget(),
            // Ids and fences that an article's author could foresee would be worth nothing.
            new SecureRandom(),
            outside.clock());
    return new CopyDesk(
        verifier,
        writing,
        new ModelCondenser(model, prompts, outside.clock()),
        () -> standIn != null || choice.now().isPresent());
  }
}
