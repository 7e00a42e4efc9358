// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

/// What reading a folder may cost. Everything beyond a limit is rejected by name; nothing is cut.
///
/// @param maxFileMegabytes see its annotation, as for all below
/// @param maxStreamMegabytes the same for `.jsonl`, which is read a line at a time
/// @param maxLineKilobytes one line of `.jsonl`
/// @param maxArticleKilobytes one article's text
/// @param maxTitleCharacters one headline
/// @param maxFieldCharacters any other field of the header
/// @param maxBlocks paragraphs, captions and the like of one article
/// @param maxFiles article files of one folder
/// @param maxDepth folders within folders
/// @param detectCharacters less text than this says nothing of its language
/// @param detectSampleCharacters how much text is looked at for its language
/// @param detectConfidencePercent how sure the detection must be, unless the next language is far
///   less likely
public record IntakeSettings(
    @Setting(
            about = "largest .txt, .md or .html file",
            standard = "8",
            unit = "MB",
            min = 1,
            max = 64)
        int maxFileMegabytes,
    @Setting(about = "largest .jsonl file", standard = "4096", unit = "MB", min = 1, max = 65536)
        int maxStreamMegabytes,
    @Setting(
            about = "longest line of a .jsonl file",
            standard = "2048",
            unit = "KB",
            min = 1,
            max = 65536)
        int maxLineKilobytes,
    @Setting(
            about = "longest text of one article",
            standard = "1024",
            unit = "KB",
            min = 1,
            max = 16384)
        int maxArticleKilobytes,
    @Setting(
            about = "longest headline",
            standard = "500",
            unit = "characters",
            min = 20,
            max = 5000)
        int maxTitleCharacters,
    @Setting(
            about = "longest other field of an article's header",
            standard = "4000",
            unit = "characters",
            min = 100,
            max = 50000)
        int maxFieldCharacters,
    @Setting(
            about = "most paragraphs of one article",
            standard = "10000",
            unit = "paragraphs",
            min = 10,
            max = 100000)
        int maxBlocks,
    @Setting(
            about = "most article files of one folder",
            standard = "200000",
            unit = "files",
            min = 1,
            max = 5000000)
        int maxFiles,
    @Setting(
            about = "deepest folder within a folder",
            standard = "24",
            unit = "levels",
            min = 1,
            max = 200)
        int maxDepth,
    @Setting(
            about = "least text from which a language is detected",
            standard = "120",
            unit = "characters",
            min = 20,
            max = 10000)
        int detectCharacters,
    @Setting(
            about = "text looked at to detect a language",
            standard = "600",
            unit = "characters",
            min = 100,
            max = 10000)
        int detectSampleCharacters,
    @Setting(
            about = "least confidence of a detected language",
            standard = "30",
            unit = "percent",
            min = 0,
            max = 100)
        int detectConfidencePercent) {}
