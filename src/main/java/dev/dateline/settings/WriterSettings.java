// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

/// How a model's answers are written.
///
/// @param promptsFolder see its annotation, as for all below
/// @param contextTokens of the model's window
/// @param passages in one prompt
/// @param passagesPerArticle of them
/// @param sentences of one answer
/// @param repair whether refused sentences are sent back once
public record WriterSettings(
    @Setting(
            about =
                "the newsroom's own prompt files; each stands in for the one of the same name in"
                    + " prompts/",
            standard = "")
        String promptsFolder,
    @Setting(
            about = "what prompt and answer together may take of the model's window",
            unit = "tokens",
            standard = "8000",
            min = 2_000,
            max = 1_000_000)
        int contextTokens,
    @Setting(
            about = "most passages in one prompt",
            unit = "passages",
            standard = "12",
            min = 1,
            max = 100)
        int passages,
    @Setting(
            about = "most passages of one article in a prompt",
            unit = "passages",
            standard = "4",
            min = 1,
            max = 100)
        int passagesPerArticle,
    @Setting(
            about = "most sentences that are read of a model's answer",
            unit = "sentences",
            standard = "12",
            min = 1,
            max = 100)
        int sentences,
    @Setting(about = "send refused sentences back once, with the reasons", standard = "true")
        boolean repair) {}
