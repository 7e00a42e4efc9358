// SPDX-License-Identifier: Apache-2.0
package dev.dateline.console;

import dev.dateline.index.Hit;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The ranked passages of a question as text: rank, score and headline, then the passage.
public final class PassagesText {
  private PassagesText() {}

  /// {@return the text, without a line end behind it}
  ///
  /// @param evidence the passages, best first
  /// @param top how many of them at most
  /// @param look where it is shown
  public static String of(Evidence evidence, int top, Look look) {
    List<String> out = new ArrayList<>();
    int rank = 0;
    for (Hit hit : evidence.hits().stream().limit(top).toList()) {
      Version version = evidence.versions().get(hit.passage().article());
      String title = version == null ? hit.passage().article().value() : version.header().title();
      String score = String.format(Locale.ROOT, "%.2f", hit.score());
      rank++;
      out.add(look.strong(look.wrap(rank + ". " + title + " (" + score + ")", "", "   ")));
      out.add(look.wrap(hit.passage().text(), "   ", "   "));
    }
    return out.isEmpty() ? "Nothing fits." : String.join("\n", out);
  }
}
