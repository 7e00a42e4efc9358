// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import dev.dateline.settings.Setting;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/// The section `experiment` of an experiment's file.
///
/// @param name see its annotation, as for all below
/// @param about one line for the page of results
/// @param corpus the folder
/// @param articles names of files in it
/// @param corpusHash hexadecimal digits
/// @param questions names of files
/// @param qrels names of files
/// @param format how they are written
/// @param now an instant
/// @param accusing whether every question accuses a named person
/// @param ask whether questions are asked too
/// @param model who writes in a model's place
/// @param mutants how many false sentences are made
public record ExperimentKeys(
    @Setting(about = "what the command calls it: small letters, digits and hyphens", standard = "")
        String name,
    @Setting(about = "what it measures, in one line", standard = "") String about,
    @Setting(
            about =
                "the folder of articles, relative to this file; ${NAME} is the folder given by"
                    + " --corpus NAME=DIR",
            standard = "")
        String corpus,
    @Setting(
            about =
                "the files of it to read; none means the whole folder, or corpus.jsonl of BEIR's",
            standard = "")
        List<String> articles,
    @Setting(about = "SHA-256 over the corpus's files; none is not compared", standard = "")
        String corpusHash,
    @Setting(about = "question files, relative to this file or below ${NAME}", standard = "")
        List<String> questions,
    @Setting(about = "judgements of articles, for BEIR's format alone", standard = "")
        List<String> qrels,
    @Setting(
            about = "how the question files are written",
            standard = "lines",
            oneOf = {"lines", "multihop-rag", "beir", "claims", "groups"})
        String format,
    @Setting(about = "the moment of asking, for questions that give none", standard = "")
        String now,
    @Setting(
            about = "every question accuses a named person: a wrong answer counts as harmful",
            standard = "false")
        boolean accusing,
    @Setting(
            about = "ask the questions too; otherwise they are only searched for",
            standard = "true")
        boolean ask,
    @Setting(
            about =
                "a stand-in that writes in a model's place: it knows the gold and says it so; what"
                    + " it measures is the check",
            standard = "none",
            oneOf = {"none", "honest", "sloppy", "hostile"})
        String model,
    @Setting(
            about = "how many false sentences to make of the true ones, for format claims alone",
            standard = "0",
            min = 0,
            max = 10_000)
        int mutants) {
  private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

  /// Copies the lists and refuses what is missing.
  public ExperimentKeys {
    articles = List.copyOf(articles);
    questions = List.copyOf(questions);
    qrels = List.copyOf(qrels);
    if (format.equals("beir") && articles.isEmpty()) {
      articles = List.of("corpus.jsonl");
    }
    if (!name.matches(NAME)) {
      throw new IllegalArgumentException(
          name.isEmpty()
              ? "name is missing"
              : "name is '" + name + "', small letters, digits and hyphens are allowed");
    }
    if (corpus.isEmpty()) {
      throw new IllegalArgumentException("corpus is missing");
    }
    if (questions.isEmpty()) {
      throw new IllegalArgumentException("questions is missing");
    }
    if (format.equals("beir") == qrels.isEmpty()) {
      throw new IllegalArgumentException(
          "qrels " + (qrels.isEmpty() ? "is missing" : "belongs to format beir alone"));
    }
    if (!corpusHash.isEmpty() && !corpusHash.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "corpus_hash is '" + corpusHash + "', 64 hexadecimal digits are expected");
    }
    try {
      Instant.parse(now);
    } catch (DateTimeException none) {
      throw new IllegalArgumentException(
          now.isEmpty()
              ? "now is missing"
              : "now is '" + now + "', an instant such as 2026-11-23T12:00:00Z is expected",
          none);
    }
  }
}
