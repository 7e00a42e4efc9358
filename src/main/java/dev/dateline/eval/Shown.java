// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A passage as a prompt shows it.
///
/// @param id its id
/// @param day when its article was published, ISO 8601, empty for unknown
/// @param text its text
record Shown(String id, String day, String text) {
  private static final Pattern STOP =
      Pattern.compile("(?<=[.!?][”\"]?)\\s+(?=[\\p{Lu}“\"\\d])|\\n+");
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?:.*\\b(?:Mr|Mrs|Ms|Dr|St|Lt|Gen|Sgt|Capt|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|No|Jr|Sr"
              + "|a\\.m|p\\.m|U\\.S|[A-Z]))\\.");

  /// {@return its sentences, told apart by their stops}
  List<String> sentences() {
    List<String> all = new ArrayList<>();
    String open = "";
    for (String piece : STOP.split(text, -1)) {
      String whole = open.isEmpty() ? piece : open + " " + piece;
      if (ABBREVIATED.matcher(whole).matches()) {
        open = whole;
      } else {
        all.add(whole);
        open = "";
      }
    }
    if (!open.isEmpty()) {
      all.add(open);
    }
    return all;
  }
}
