// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import java.util.Locale;
import java.util.Set;

/// The verbs that lead to a speaker.
final class Speech {
  private static final Set<String> VERBS =
      Vocabulary.of(
          "said says say saying told tells tell telling added adds adding wrote writes writing"
              + " asked asks asking called calls calling warned warns warning insisted insists"
              + " insisting claimed claims claiming denied denies denying argued argues arguing"
              + " mocked mocks mocking stated states stating noted notes noting explained explains"
              + " explaining described describes describing declared declares declaring announced"
              + " announces announcing replied replies replying responded responds responding"
              + " recalled recalls recalling admitted admits admitting acknowledged acknowledges"
              + " acknowledging suggested suggests suggesting continued continues concluded"
              + " concludes concluding commented comments commenting tweeted tweets posted posts"
              + " testified testifies confirmed confirms confirming promised promises vowed vows"
              + " vowing urged urges urging joked jokes joking quipped observed observes remarked"
              + " remarks accused accuses accusing praised praises criticized criticizes"
              + " criticised criticises condemned condemns condemning challenged challenges"
              + " dismissed dismisses dismissing labeled labelled dubbed hailed slammed reiterated"
              + " reiterates stressed stresses emphasized emphasizes emphasised alleged alleges"
              + " alleging predicted predicts shouted cautioned cautions countered counters"
              + " pledged pledges asserted asserts agreed agrees conceded concedes complained"
              + " complains revealed reveals maintained maintains contended contends demanded"
              + " demands demanding blasted believes believed thinks vowed exclaimed muses mused"
              + " thanked boasted boasts reported reports recounted lamented lauded touted"
              + " referred refers");

  private Speech() {}

  static boolean verb(String word) {
    return VERBS.contains(word.toLowerCase(Locale.ROOT));
  }

  /// Whether a short attribution stands at a place: one to five words of a name and a speech verb
  /// that ends there or is not followed by what is said.
  static boolean attributionAt(String text, int from, int to) {
    String[] words = text.substring(from, to).split("\\s+", 8);
    for (int i = 0; i < Math.min(words.length, 6); i++) {
      String bare = words[i].replaceAll("[^\\p{L}]", "");
      if (i > 0 && verb(bare)) {
        String next = i + 1 < words.length ? words[i + 1].toLowerCase(Locale.ROOT) : "";
        return !words[i].equals(bare)
            || next.isEmpty()
            || !Set.of("that", "he", "she", "it", "they", "we", "the", "his", "her", "there")
                .contains(next);
      }
      if (bare.isEmpty() || !Character.isUpperCase(bare.charAt(0)) || words[i].endsWith(",")) {
        return false;
      }
    }
    return false;
  }
}
