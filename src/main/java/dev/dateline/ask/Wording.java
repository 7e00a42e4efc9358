// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A person's words brought into one spelling, so that a rule needs only one.
final class Wording {
  /// Longest text that is looked at, in UTF-16 units; what stands behind it decides nothing here.
  static final int LONGEST = 2000;

  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´]");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern NO_WORD_OR_HYPHEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}-]+");
  private static final Pattern QUOTED = Pattern.compile("[\"“„«][^\"”“»]*[\"”“»]");
  private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");
  private static final Map<String, String> CHAT =
      Map.ofEntries(
          Map.entry("u", "you"),
          Map.entry("r", "are"),
          Map.entry("ur", "your"),
          Map.entry("youre", "you are"),
          Map.entry("pls", "please"),
          Map.entry("plz", "please"),
          Map.entry("thx", "thanks"),
          Map.entry("thnx", "thanks"),
          Map.entry("tnx", "thanks"),
          Map.entry("tx", "thanks"),
          Map.entry("ty", "thank you"),
          Map.entry("whats", "what is"),
          Map.entry("wats", "what is"),
          Map.entry("wat", "what"),
          Map.entry("wot", "what"),
          Map.entry("whos", "who is"),
          Map.entry("wheres", "where is"),
          Map.entry("hows", "how is"),
          Map.entry("im", "i am"),
          Map.entry("ive", "i have"),
          Map.entry("id", "i would"),
          Map.entry("dont", "do not"),
          Map.entry("doesnt", "does not"),
          Map.entry("cant", "can not"),
          Map.entry("cannot", "can not"),
          Map.entry("isnt", "is not"),
          Map.entry("wanna", "want to"),
          Map.entry("gonna", "going to"),
          Map.entry("gimme", "give me"));

  private Wording() {}

  /// Removes control characters and outer blanks and brings runs of blanks to one.
  static String cleaned(String text) {
    String head = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    return head.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\s]+", " ").strip();
  }

  /// Lower-case words with one blank between them: no marks, no emoji, no quotations, chat spelling
  /// written out, stretched letters shortened.
  static String plain(String text) {
    return plain(text, NO_WORD);
  }

  /// The same with hyphens kept inside words, where a name may hold one.
  static String hyphened(String text) {
    return plain(text, NO_WORD_OR_HYPHEN);
  }

  private static String plain(String text, Pattern between) {
    String bare = QUOTED.matcher(cleaned(text)).replaceAll(" quotation ");
    String lower = Normalizer.normalize(bare, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String joined = APOSTROPHES.matcher(lower).replaceAll("");
    joined = STRETCHED.matcher(joined).replaceAll("$1$1");
    StringBuilder plain = new StringBuilder();
    for (String word : between.split(joined.replace("tl;dr", "tldr"), -1)) {
      if (!word.isEmpty()) {
        plain.append(plain.isEmpty() ? "" : " ").append(CHAT.getOrDefault(word, word));
      }
    }
    return plain.toString();
  }
}
