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
              + " remarks accused accuses accusing praised praises criticized criticizes criticised"
              + " criticises condemned condemns condemning challenged challenges dismissed"
              + " dismisses dismissing labeled labelled dubbed hailed slammed reiterated reiterates"
              + " stressed stresses emphasized emphasizes emphasised alleged alleges alleging"
              + " predicted predicts shouted cautioned cautions countered counters pledged pledges"
              + " asserted asserts agreed agrees conceded concedes complained complains revealed"
              + " reveals maintained maintains contended contends demanded demands demanding"
              + " blasted believes believed thinks vowed exclaimed muses mused thanked boasted"
              + " boasts reported reports recounted read reads sang sings questioned questions"
              + " sagte erklärte meinte betonte сказал сказала заявил заявила dijo afirmó"
              + " remembered remembers shrugged shrugs laughed laughs shared reflected marveled"
              + " thought offered explained joked lamented lauded touted referred refers");

  /// Forms that are nouns as often as verbs.
  private static final Set<String> NOUNS =
      Vocabulary.of(
          "remarks tweets comments posts demands promises claims notes states reports counters"
              + " jokes cautions challenges touted calls shares muses report notice");

  private static final Set<String> NAMING =
      Vocabulary.of("called dubbed labeled labelled described titled");

  /// Verbs that as often do something else: they count beside a quotation or before "that".
  private static final Set<String> WEAK =
      Vocabulary.of(
          "agreed agrees reported announced offered shared believed believes thought thinks"
              + " accused accuses praised praises revealed confirmed continued"
              + " continues maintained maintains promised pledged pledges vowed sang sings demanded"
              + " posted");

  private static final Set<String> TITLED =
      Vocabulary.of(
          "painting picture play opera titled entitled called named dubbed song album book film"
              + " movie show series episode podcast single track hit essay poem novel memoir"
              + " documentary game video magazine");

  private static final Set<String> READS = Set.of("read", "reads");

  private static final Set<String> WORKS =
      Vocabulary.of(
          "post statement report blog website site account tweet letter filing announcement release"
              + " book memo email article column complaint lawsuit study paper survey notice"
              + " message inscription sign caption headline document note text transcript");

  private Speech() {}

  /// Whether the form needs its speaker right beside it to be a verb.
  static boolean noun(String low) {
    return NOUNS.contains(low);
  }

  static boolean weak(String low) {
    return WEAK.contains(low);
  }

  /// Whether a quotation right behind the word is the title of a thing.
  static boolean titled(String low) {
    return TITLED.contains(low);
  }

  /// Whether the form behind a thing gives its name.
  static boolean naming(String low) {
    return NAMING.contains(low);
  }

  /// Whether only a text can do it.
  static boolean reads(String low) {
    return READS.contains(low);
  }

  /// Whether a noun is a text in which its owner speaks.
  static boolean work(String low) {
    return WORKS.contains(low);
  }

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
