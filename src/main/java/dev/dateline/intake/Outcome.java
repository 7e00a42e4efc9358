// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import dev.dateline.news.Article;
import org.jspecify.annotations.Nullable;

/// What became of one article of a file: it was read, or it was not and why.
public sealed interface Outcome {
  /// {@return the file, relative to its folder, with `/` between the names}
  String file();

  /// An article that was read.
  ///
  /// @param article the article
  /// @param file the file, relative to its folder, with `/` between the names
  /// @param line the line on which it begins, from 1
  record Parsed(Article article, String file, int line) implements Outcome {}

  /// What could not be read.
  ///
  /// @param file the file, relative to its folder, with `/` between the names
  /// @param line the line of the fault, from 1, or null where the fault is the file's
  /// @param reason a sentence's worth of why, without the file's name
  record Rejected(String file, @Nullable Integer line, String reason) implements Outcome {
    @Override
    public String toString() {
      return file + (line == null ? "" : ":" + line) + ": " + reason;
    }
  }
}
