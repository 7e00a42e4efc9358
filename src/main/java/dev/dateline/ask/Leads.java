// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.index.Filter;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Sentence;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import dev.dateline.search.Question;
import dev.dateline.search.Searcher;
import dev.dateline.split.Name;
import dev.dateline.split.Names;
import dev.dateline.split.Reading;
import dev.dateline.verify.Answer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Questions that the coverage answers, made from its own words and no model's: whom an article
/// quotes, and on what. Each was asked at the desk before it is given. English coverage alone gives
/// any. Any thread may use it.
public final class Leads {
  /// Longest of them, in UTF-16 units: what a button still shows.
  public static final int LONGEST = 64;

  // So many articles are looked at, and so many questions tried, before it is given up.
  private static final int ARTICLES = 6;
  private static final int TRIED = 10;
  // What stands behind the first passages has little to do with a question any more.
  private static final int NEAR = 8;
  private static final Pattern FULL_NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]+){1,3}");

  private final Searcher searcher;
  private final Newsdesk desk;
  private final ZoneId zone;

  /// Leads from a coverage.
  ///
  /// @param searcher finds passages
  /// @param desk where each is asked; one that asks no model
  /// @param zone the newsroom's zone
  public Leads(Searcher searcher, Newsdesk desk, ZoneId zone) {
    this.searcher = searcher;
    this.desk = desk;
    this.zone = zone;
  }

  /// Questions to begin with, from the newest articles.
  ///
  /// @param folders the sources, empty for all
  /// @param now when it is asked
  /// @param most at most so many
  /// @return the questions, no two answered by the same article
  public List<String> examples(Set<String> folders, Instant now, int most) {
    Question newest = new Question("", "", folders, now, zone);
    Evidence evidence = searcher.latest(newest, Filter.shown(folders, now));
    return answered(evidence, versions(evidence, Searcher.PASSAGES), Set.of(), most, true);
  }

  /// Questions that lead on from one that was answered.
  ///
  /// @param standalone that question, standing by itself
  /// @param told what its answer quoted; each of these is answered by something else first
  /// @param folders the sources, empty for all
  /// @param now when it is asked
  /// @param most at most so many
  /// @return the questions; none beside one that may accuse a person, where each would read as a
  ///   part of it
  public List<String> further(
      String standalone, Collection<String> told, Set<String> folders, Instant now, int most) {
    if (Suspicion.in(standalone)) {
      return List.of();
    }
    Evidence evidence = searcher.search(new Question(standalone, standalone, folders, now, zone));
    return answered(evidence, versions(evidence, NEAR), Set.copyOf(told), most, false);
  }

  private List<String> answered(
      Evidence evidence, List<Version> versions, Set<String> told, int most, boolean apart) {
    Question question = evidence.question();
    Set<String> quoted = new LinkedHashSet<>(told);
    Set<ArticleId> articles = new LinkedHashSet<>();
    List<String> kept = new ArrayList<>();
    int tried = 0;
    for (Version version : versions) {
      for (String candidate : candidates(version)) {
        if (kept.size() == most || tried == TRIED) {
          return kept;
        }
        if (apart && articles.contains(version.id())
            || candidate.length() > LONGEST
            || kept.contains(candidate)
            || Wording.plain(candidate).equals(Wording.plain(question.standalone()))) {
          continue;
        }
        tried++;
        Answer answer =
            desk.ask(
                    new Asked(
                        candidate, "", Asked.Setting.PRIVATE, question.folders(), question.now()))
                .answer();
        if (answer instanceof Answer.Cited cited
            && cited.reason() == null
            && cited.unanswered().isEmpty()
            && quoted.add(cited.sources().getFirst().quote())) {
          kept.add(candidate);
          articles.add(version.id());
        }
      }
    }
    return kept;
  }

  private static List<Version> versions(Evidence evidence, int passages) {
    return evidence.hits().stream()
        .limit(passages)
        .map(hit -> evidence.versions().get(hit.passage().article()))
        .filter(version -> version != null && version.header().language().equals("en"))
        .distinct()
        .limit(ARTICLES)
        .toList();
  }

  // On the headline's subject first: of whoever speaks often, the plain question is answered by
  // something else each time.
  private static List<String> candidates(Version version) {
    Reading reading = Reading.of(version);
    Names names = Names.of(reading.sentences());
    Set<String> speakers = new LinkedHashSet<>();
    reading.quotations().stream()
        .map(quotation -> quotation.speaker())
        .filter(speaker -> speaker != null && names.person(speaker.name()))
        .map(speaker -> names.fullName(speaker.name()).orElse(speaker.name()))
        .filter(name -> FULL_NAME.matcher(name).matches())
        .forEach(speakers::add);
    List<String> questions = new ArrayList<>();
    String subject = subject(version, reading.sentences(), names);
    for (String speaker : speakers) {
      if (!subject.isEmpty() && !subject.contains(speaker)) {
        questions.add("What did " + speaker + " say about " + subject + "?");
      }
      questions.add("What did " + speaker + " say?");
    }
    return questions;
  }

  // A name of the headline that is no person's and that the article uses in the same form.
  private static String subject(Version version, List<Sentence> sentences, Names names) {
    String title = version.header().title();
    Set<String> known = new LinkedHashSet<>();
    sentences.stream()
        .filter(sentence -> sentence.role().receipt())
        .forEach(sentence -> names.in(sentence).forEach(name -> known.add(name.text())));
    return Names.in(title).stream()
        .map(Name::text)
        .filter(name -> known.contains(name) && !names.person(name))
        .findFirst()
        .map(name -> title.contains("the " + name) ? "the " + name : name)
        .orElse("");
  }
}
