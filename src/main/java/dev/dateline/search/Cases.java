// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import dev.dateline.grammar.Words;
import dev.dateline.index.Filter;
import dev.dateline.index.Hit;
import dev.dateline.index.PassageIndex;
import dev.dateline.index.Probe;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Version;
import dev.dateline.split.Name;
import dev.dateline.split.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Court and police matters: what an article says of a person may be overtaken by a newer one, a
/// charge by an acquittal. The newest articles on that person's full name are looked up whatever
/// their words. Any thread may use it.
///
/// @param index where to look
record Cases(PassageIndex index) {
  /// Passages that are looked at for names, the best.
  private static final int LOOKED = 10;

  /// Most people of one question: two of one surname are both looked up.
  private static final int PEOPLE = 2;

  /// Mentions looked at in one passage.
  private static final int MENTIONS = 3;

  /// UTF-16 units around a mention: a full name, and the word that makes it a matter of court.
  private static final int NEAR = 80;

  /// Newest articles of one person: the very newest may name them in passing only.
  private static final int ARTICLES = 2;

  /// Passages of one person: an article that tells a case names its person in several.
  private static final int PASSAGES = 6;

  private static final Pattern COURT =
      Pattern.compile(
          "\\b(?:arrest|charg|court|trial|tried|jur(?:y|or)|judge|prosecut|convict|acquit|sentenc"
              + "|verdict|guilty|plea|indict|appeal|bail|custody|detain|detention|prison|jail|polic"
              + "|suspect|investigat|accus|alleg|lawsuit|sued|cleared|exonerat|dismiss|releas|case)",
          Pattern.CASE_INSENSITIVE);

  /// Looks the newest up.
  ///
  /// @param question the question's words
  /// @param hits what was found, best first
  /// @param versions each hit's version
  /// @param filter which passages may be found
  /// @return passages that hold the full name of somebody whom the question names, the newest
  ///   first; none where it is no matter of court or police
  List<Hit> newest(
      String question, List<Hit> hits, Map<ArticleId, Version> versions, Filter filter) {
    List<Hit> found = new ArrayList<>();
    for (String name : people(question, hits, versions)) {
      Set<ArticleId> articles = new LinkedHashSet<>();
      for (Hit hit : index.find(new Probe.Newest(name, filter, PASSAGES))) {
        articles.add(hit.passage().article());
        if (articles.size() <= ARTICLES) {
          found.add(hit);
        }
      }
    }
    return found;
  }

  private static Set<String> people(
      String question, List<Hit> hits, Map<ArticleId, Version> versions) {
    Set<String> asked = new LinkedHashSet<>();
    Set<String> written = new LinkedHashSet<>();
    for (Token word : Tokens.of(question)) {
      if (word.folded().length() > 2 && !word.in(Words.STOP)) {
        asked.add(word.folded());
        written.add(Pattern.quote(word.text().replaceFirst("['’]s$", "")));
      }
    }
    Set<String> people = new LinkedHashSet<>();
    if (asked.isEmpty()) {
      return people;
    }
    // Names are looked for where a word of the question stands with a capital, and nowhere else:
    // reading whole passages for them would double what a search costs.
    Pattern mentioned =
        Pattern.compile("(?<!\\p{L})(?=\\p{Lu})(?iu:" + String.join("|", written) + ")(?!\\p{L})");
    boolean court = COURT.matcher(question).find();
    for (Hit hit : hits.subList(0, Math.min(LOOKED, hits.size()))) {
      String text = hit.passage().text();
      Version version = versions.get(hit.passage().article());
      Matcher at = mentioned.matcher(text);
      for (int looked = 0; version != null && looked < MENTIONS && at.find(); looked++) {
        String around =
            text.substring(
                Math.max(0, at.start() - NEAR), Math.min(text.length(), at.end() + NEAR));
        if (people.size() < PEOPLE && (court || COURT.matcher(around).find())) {
          Names.in(around).stream()
              .filter(name -> asked(name, asked))
              .limit(1)
              .flatMap(name -> full(name, version).stream())
              .filter(Names::personal)
              .forEach(people::add);
        }
      }
    }
    return people;
  }

  /// Whether a question names somebody by surname, or by what they are called beside it.
  private static boolean asked(Name name, Set<String> asked) {
    return Tokens.of(name.last()).stream().anyMatch(word -> asked.contains(word.folded()))
        || Tokens.of(name.title()).stream().anyMatch(word -> asked.contains(word.folded()));
  }

  /// The names that the article gives in full for a shorter one.
  private static Set<String> full(Name name, Version version) {
    if (name.several()) {
      return Set.of(name.text());
    }
    Pattern before =
        Pattern.compile(
            "(?:\\p{Lu}[\\p{L}.'’-]* ){1,3}" + Pattern.quote(name.last()) + "(?!\\p{L})");
    Set<String> full = new LinkedHashSet<>();
    Matcher matcher = before.matcher(version.text());
    while (full.isEmpty() && matcher.find()) {
      Names.in(matcher.group()).stream()
          .filter(each -> each.several() && each.last().equals(name.last()))
          .forEach(each -> full.add(each.text()));
    }
    return full;
  }
}
