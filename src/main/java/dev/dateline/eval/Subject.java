// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import dev.dateline.ask.Reply;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an experiment measures: the product over one corpus, its clock set by hand. Any thread may
/// search and ask; the clock is set while nobody does.
public interface Subject extends Receipts.Versions, AutoCloseable {
  /// Opens one and reads a corpus in.
  interface Opening {
    /// Opens it.
    ///
    /// @param experiment whose settings it has
    /// @param articles the folder of articles
    /// @param data an empty folder of its own
    /// @return to be closed
    Subject open(Experiment experiment, Path articles, Path data);
  }

  /// Sets the clock.
  ///
  /// @param now what time it is from now on
  void at(Instant now);

  /// Searches.
  ///
  /// @param text a question that stands by itself
  /// @return its passages
  Evidence search(String text);

  /// Asks.
  ///
  /// @param text what is typed
  /// @param conversation whose earlier turns count, empty for none
  /// @return the answer
  Reply ask(String text, String conversation);

  /// Checks a sentence that a model could have written.
  ///
  /// @param sentence the sentence
  /// @param article the article that it cites
  /// @param cited what it cites, and what it should answer
  /// @return why it may not be shown, empty where it may
  Optional<String> refused(String sentence, String article, Gold.Cited cited);

  /// Brings questions together that ask for the same.
  ///
  /// @param questions each by itself
  /// @return for each the number of its group
  List<Integer> grouped(List<String> questions);

  /// {@return an article as it was read, empty where there is none}
  ///
  /// @param id whatever a question file says
  Optional<Version> version(String id);

  /// {@return the figures that no question adds to: articles, passages, times and sizes}
  Map<Metric, Double> whole();

  @Override
  void close();
}
