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
          "(?:.*\\b(?:Mr|Mrs|Ms|Dr|Rev|St|Lt|Gen|Sgt|Capt|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|No|Jr|Sr"
              + "|a\\.m|p\\.m|U\\.S|[A-Z]))\\.");

  private static final Pattern BARE = Pattern.compile("^[“\"].*[”\"]$");
  private static final Pattern POINTING =
      Pattern.compile("^(?:He|She|It|They|His|Her|Its|Their|This|That|These)\\b");
  // "“They never asked us,” Holm said."
  private static final Pattern QUOTED =
      Pattern.compile("[“\"][^”\"]*\\b(?i:it|they|them|their|this|that|these|those|he|she)\\b");
  // In what stands outside quotation marks: nobody is named before it.
  private static final Pattern UNNAMED =
      Pattern.compile("^\\p{Lu}?[^\\p{Lu}]*\\b(?:he|she|his|her|their|they|its)\\b");

  /// {@return its sentences, told apart by their stops}
  List<String> sentences() {
    List<String> all = new ArrayList<>();
    String open = "";
    for (String piece : STOP.split(text, -1)) {
      String whole = open.isEmpty() ? piece : open + " " + piece;
      if (ABBREVIATED.matcher(whole).matches() || quoting(whole)) {
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

  private static boolean pointing(String sentence) {
    String own = sentence.replaceAll("[“\"][^“”\"]*[”\"]", "").strip();
    return POINTING.matcher(sentence).find()
        || UNNAMED.matcher(own).find()
        || !own.equals(sentence) && QUOTED.matcher(sentence).find();
  }

  /// A quotation of two sentences is not cut between them.
  private static boolean quoting(String piece) {
    long opened = piece.chars().filter(c -> c == '“').count();
    long closed = piece.chars().filter(c -> c == '”').count();
    return opened > closed || piece.chars().filter(c -> c == '"').count() % 2 == 1;
  }

  /// {@return a sentence with the ones before it that tell what its first word points to, each in
  /// its turn}
  ///
  /// @param sentence one of the passage
  /// @param most sentences before it at most
  List<String> led(String sentence, int most) {
    List<String> all = sentences();
    List<String> led = new ArrayList<>(List.of(sentence));
    for (int at = all.indexOf(sentence);
        at > 0 && led.size() <= most && pointing(led.getFirst());
        at--) {
      if (!BARE.matcher(all.get(at - 1)).matches()) {
        led.addFirst(all.get(at - 1));
      }
    }
    return led;
  }
}
