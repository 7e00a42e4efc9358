// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import dev.dateline.news.Header;
import dev.dateline.news.Kind;
import dev.dateline.news.Quotation;
import dev.dateline.news.Role;
import dev.dateline.news.Sentence;
import dev.dateline.split.Reading;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One version as the rules see it: its statements, and for each the sentences without which it may
/// not be shown. Immutable; any thread may use it.
public final class Scene {
  private final Reading reading;
  private final List<Statement> statements;
  private final References references;
  private final Company company;
  private volatile @Nullable Whole whole;

  private Scene(Reading reading, List<Statement> statements) {
    this.reading = reading;
    this.statements = List.copyOf(statements);
    this.references = new References(this);
    this.company = new Company(this, references);
  }

  /// Reads a version.
  ///
  /// @param reading its sentences and quotations
  /// @return the scene
  public static Scene of(Reading reading) {
    Set<String> known = new HashSet<>();
    List<Statement> first = new ArrayList<>();
    for (Sentence sentence : reading.sentences()) {
      Statement one = Statement.of(sentence.text(), Set.of());
      first.add(one);
      if (sentence.role() == Role.BODY
          || sentence.role() == Role.BOX
          || sentence.role() == Role.CAPTION) {
        for (int i = 0; i < one.tokens().size(); i++) {
          if (one.name(i)) {
            known.add(one.tokens().get(i).folded());
          }
        }
      }
    }
    return new Scene(reading, first.stream().map(one -> one.knowing(known)).toList());
  }

  /// {@return the sentences and quotations}
  public Reading reading() {
    return reading;
  }

  /// {@return the sentences in order}
  public List<Sentence> sentences() {
    return reading.sentences();
  }

  /// {@return one sentence's statement}
  ///
  /// @param i its index
  public Statement statement(int i) {
    return statements.get(i);
  }

  /// {@return the indexes of the sentences that overlap a stretch}
  ///
  /// @param start first unit
  /// @param end one behind the last
  public List<Integer> within(int start, int end) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < sentences().size(); i++) {
      Sentence one = sentences().get(i);
      if (one.start() < end && start < one.end()) {
        found.add(i);
      }
    }
    return found;
  }

  /// The sentences that must be shown with one: who speaks, and what its pronouns point to.
  ///
  /// @param i the sentence
  /// @return the indexes, itself among them, in order; empty when it may not be shown at all
  public Optional<SortedSet<Integer>> company(int i) {
    return company.of(i);
  }

  /// Whether a sentence can be read among others of its article: its [#company] is there, or the
  /// sentence before it, or the last one that names the person whom alone it points to, and that
  /// one can be read among them.
  ///
  /// @param i the sentence
  /// @param shown the indexes of those that are shown, in the article's order
  /// @return whether nothing is missing
  public boolean complete(int i, Set<Integer> shown) {
    return company.complete(i, shown);
  }

  /// {@return the sentence of reporting before one, or -1}
  ///
  /// @param i the sentence
  public int before(int i) {
    for (int j = i - 1; j >= 0; j--) {
      Role role = sentences().get(j).role();
      if (role.receipt()) {
        return j;
      }
      if (role == Role.HEADLINE || role == Role.DECK) {
        return -1;
      }
    }
    return -1;
  }

  /// {@return the quotations that touch a sentence}
  ///
  /// @param sentence the sentence
  public List<Quotation> quotations(Sentence sentence) {
    return reading.quotations().stream()
        .filter(q -> q.start() < sentence.end() && sentence.start() < q.end())
        .toList();
  }

  /// {@return what stands around a sentence}
  ///
  /// @param i its index
  /// @param zone the newsroom's zone
  public Surroundings around(int i, ZoneId zone) {
    List<Token> before = new ArrayList<>();
    int earlier = i;
    for (int step = 0; step < 3; step++) {
      earlier = before(earlier);
      if (earlier < 0) {
        break;
      }
      before.addAll(statements.get(earlier).tokens());
    }
    Whole all = whole();
    Header header = reading.version().header();
    List<Token> author =
        VIEWS.contains(header.kind()) && header.author() != null
            ? Tokens.of(header.author() + " author writer columnist")
            : List.of();
    return new Surroundings(all.header(), all.lead(), before, all.keys(), author, header.day(zone));
  }

  // All of such an article is what its author says.
  private static final Set<Kind> VIEWS = EnumSet.of(Kind.OPINION, Kind.LETTER);

  private record Whole(List<Token> header, List<Token> lead, Set<String> keys) {}

  private Whole whole() {
    Whole known = whole;
    if (known == null) {
      Header header = reading.version().header();
      List<Token> over =
          Stream.of(header.title(), header.deck(), header.section(), header.source())
              .filter(Objects::nonNull)
              .flatMap(text -> Tokens.of(text).stream())
              .toList();
      Set<String> keys = new HashSet<>();
      List<Token> lead = List.of();
      for (int i = 0; i < statements.size(); i++) {
        statements.get(i).tokens().forEach(token -> keys.addAll(token.keys()));
        if (lead.isEmpty() && sentences().get(i).role().receipt()) {
          // with the place of its dateline, which the statement leaves out
          lead = Tokens.of(statements.get(i).text());
        }
      }
      over.forEach(token -> keys.addAll(token.keys()));
      known = new Whole(over, lead, Set.copyOf(keys));
      whole = known;
    }
    return known;
  }

  /// The words that a sentence's pronouns, titles and names stand for.
  ///
  /// @param i the sentence
  /// @return for a person the subject of the sentences before, for a thing what they are about, for
  ///   a name what the article says of its bearer; empty where nothing stands for anything
  public Supplied supplied(int i) {
    return references.supplied(i);
  }

  /// The given names of whom a surname in a sentence means: the one beside it, else the one that
  /// the article gave last before.
  ///
  /// @param i the sentence
  /// @param surname the surname
  /// @return given names, folded; empty where the sentence has no such name or the article no given
  ///   name for it
  public Set<String> given(int i, Token surname) {
    return references.given(i, surname);
  }

  List<Statement> statements() {
    return statements;
  }
}
