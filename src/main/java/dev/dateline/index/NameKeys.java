// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import dev.dateline.index.Mention.Heading;
import dev.dateline.news.Header;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How outlets and authors are named: in an article's header in full ("Business | The Harbour
/// Post"), in a question as people call them.
final class NameKeys {
  /// Longest name looked for in a question, in words.
  private static final int MOST_WORDS = 7;

  /// Most words of a question in which names are looked for; a question holds about ten.
  private static final int MOST_ASKED = 200;

  // A feed names its desk behind a bar, a colon or a dash: people name what stands before it.
  private static final Pattern DESK = Pattern.compile("\\s*[|:]\\s*|\\s+[-–—]\\s+");
  private static final Pattern AUTHORS =
      Pattern.compile("\\s*[,;&/]\\s*|\\s+(?:and|with|y|und|et)\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern BY = Pattern.compile("^by\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:\\.[\\p{L}\\p{N}]+)*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private NameKeys() {}

  /// {@return the keys of an article's header, perhaps none}
  ///
  /// @param header the header
  static Set<String> of(Header header) {
    Set<String> keys = new LinkedHashSet<>();
    String source = header.source();
    if (source != null) {
      add(keys, Heading.OUTLET, source, 1);
      add(keys, Heading.OUTLET, DESK.split(source, 2)[0], 1);
    }
    String author = header.author();
    if (author != null) {
      for (String one : AUTHORS.split(BY.matcher(author.strip()).replaceFirst(""), -1)) {
        // A surname alone is many people's.
        add(keys, Heading.AUTHOR, one, 2);
      }
    }
    return keys;
  }

  private static void add(Set<String> keys, Heading heading, String text, int least) {
    List<Word> words = words(text, MOST_WORDS + 1);
    if (words.size() >= least && words.size() <= MOST_WORDS) {
      keys.add(new Mention(heading, name(words), 0, 0).key());
    }
  }

  /// Keys in their order. Most words of a question begin no name, which one look-up tells.
  interface Known {
    /// The first known key from another one on.
    ///
    /// @param key any key
    /// @return the first one that is equal to it or greater, null where there is none
    /// @throws IOException where the keys cannot be read
    @Nullable String ceiling(String key) throws IOException;
  }

  /// The outlets and authors that a question names, longest names first taken, in its order.
  ///
  /// @param question any text
  /// @param known the index's keys
  /// @return the mentions, none overlapping another
  /// @throws IOException where the keys cannot be read
  static List<Mention> in(String question, Known known) throws IOException {
    List<Word> words = words(question, MOST_ASKED);
    List<Mention> found = new ArrayList<>();
    int from = 0;
    while (from < words.size()) {
      List<Word> ahead = words.subList(from, Math.min(words.size(), from + MOST_WORDS));
      int size = 0;
      Heading of = Heading.OUTLET;
      for (Heading heading : Heading.values()) {
        int longest = longest(heading, ahead, question, known);
        if (longest > size) {
          size = longest;
          of = heading;
        }
      }
      if (size > 0) {
        List<Word> named = ahead.subList(0, size);
        found.add(new Mention(of, name(named), named.getFirst().start(), named.getLast().end()));
      }
      from += Math.max(1, size);
    }
    return found;
  }

  /// How many words the longest name has with which some words begin, 0 where there is none.
  private static int longest(Heading heading, List<Word> words, String question, Known known)
      throws IOException {
    int longest = 0;
    for (int size = 1; size <= words.size(); size++) {
      String key = new Mention(heading, name(words.subList(0, size)), 0, 0).key();
      String next = known.ceiling(key);
      if (key.equals(next)) {
        // One plain word ("fortune", "wired") names an outlet only where it is written as a name.
        if (size > 1 || Character.isUpperCase(question.codePointAt(words.getFirst().start()))) {
          longest = size;
        }
      } else if (next == null || !next.startsWith(key + " ")) {
        // Nothing that a name holds stands before a blank: no longer one begins so.
        break;
      }
    }
    return longest;
  }

  private record Word(String folded, int start, int end) {}

  private static String name(List<Word> words) {
    return String.join(" ", words.stream().map(Word::folded).toList());
  }

  private static List<Word> words(String text, int most) {
    List<Word> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (words.size() < most && word.find()) {
      String plain =
          MARKS.matcher(Normalizer.normalize(word.group(), Normalizer.Form.NFD)).replaceAll("");
      words.add(new Word(plain.toLowerCase(Locale.ROOT), word.start(), word.end()));
    }
    return words;
  }
}
