// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.grammar.Pointers;
import dev.dateline.grammar.Statement;
import dev.dateline.news.Article;
import dev.dateline.news.Canonical;
import dev.dateline.news.Header;
import dev.dateline.news.Sentence;
import dev.dateline.news.Version;
import dev.dateline.split.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Strikes sentences out of a version. Every other character keeps its place, so that whatever was
/// cited of it stays true: a struck sentence is as many blanks behind a mark. Pure.
///
/// With a sentence that names somebody go the sentences behind it that point to it: "He denied it"
/// would be said of whoever is named before.
public final class Struck {
  /// What stands where a sentence was; also a headline of which nothing is left.
  public static final String MARK = "[…]";

  private Struck() {}

  /// Finds what would be struck.
  ///
  /// @param version the version
  /// @param words each a wording; whatever sentence holds one, or a part of one, is struck
  /// @return the sentences in order, of every role
  public static List<Sentence> in(Version version, Collection<String> words) {
    return in(version, Mentions.of(version.text(), words));
  }

  /// Finds the places in a text whose sentences are struck.
  interface Finder {
    /// {@return the places, in no order}
    ///
    /// @param text a version's, or a field's over it
    List<Mentions.Place> in(String text);
  }

  private static List<Sentence> in(Version version, List<Mentions.Place> places) {
    if (places.isEmpty()) {
      return List.of();
    }
    List<Sentence> struck = new ArrayList<>();
    boolean dangling = false;
    for (Sentence sentence : Reading.of(version).sentences()) {
      boolean named =
          places.stream().anyMatch(p -> p.start() < sentence.end() && p.end() > sentence.start());
      if (named) {
        dangling = names(sentence.text());
      } else {
        dangling =
            dangling
                && sentence.role().receipt()
                && Pointers.outside(Statement.of(sentence.text(), Set.of()));
      }
      if (named || dangling) {
        struck.add(sentence);
      }
    }
    return struck;
  }

  // A capital inside the sentence: whom a "he" behind it means is named here, as far as can be told
  // without a doubt.
  private static boolean names(String sentence) {
    for (int i = 1; i < sentence.length(); i++) {
      if (Character.isUpperCase(sentence.charAt(i))
          && !Character.isLetterOrDigit(sentence.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /// {@return a version without some sentences; the same one where it has none of them}
  ///
  /// @param version as it was read
  /// @param words as for [#in]
  static Version of(Version version, Collection<String> words) {
    return of(version, text -> Mentions.of(text, words));
  }

  /// {@return a version without some sentences; the same one where it has none of them}
  ///
  /// @param version as it was read
  /// @param finder finds what is struck
  static Version of(Version version, Finder finder) {
    List<Sentence> struck = in(version, finder.in(version.text()));
    Header header = header(version.header(), finder);
    if (struck.isEmpty()) {
      return header.equals(version.header())
          ? version
          : new Version(
              new Article(version.id(), header, version.article().canonical()), version.number());
    }
    StringBuilder text = new StringBuilder(version.text());
    for (Sentence sentence : struck) {
      int length = sentence.end() - sentence.start();
      String blank =
          length < MARK.length() ? " ".repeat(length) : MARK + " ".repeat(length - MARK.length());
      text.replace(sentence.start(), sentence.end(), blank);
    }
    Canonical canonical = new Canonical(text.toString(), version.article().canonical().blocks());
    return new Version(new Article(version.id(), header, canonical), version.number());
  }

  private static Header header(Header h, Finder words) {
    String title = without(h.title(), words);
    return new Header(
        title == null ? MARK : title,
        without(h.deck(), words),
        without(h.author(), words),
        without(h.source(), words),
        without(h.section(), words),
        h.kind(),
        h.published(),
        h.publishedInferred(),
        h.updated(),
        h.embargo(),
        // An address often holds the headline.
        without(h.url(), text -> words.in(text.replaceAll("[-_+./]", " "))),
        h.language(),
        h.status(),
        // The newsroom's own words: a correction may have to say what was wrong.
        h.correction());
  }

  private static @Nullable String without(@Nullable String text, Finder words) {
    return text == null || !words.in(text).isEmpty() ? null : text;
  }

  /// {@return whether a text says any of some words}
  ///
  /// @param text any text
  /// @param words each a wording
  public static boolean says(String text, Collection<String> words) {
    return !Mentions.of(text, words).isEmpty();
  }
}
