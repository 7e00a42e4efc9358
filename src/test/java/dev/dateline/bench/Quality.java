// SPDX-License-Identifier: Apache-2.0
package dev.dateline.bench;

import dev.dateline.ask.Reply;
import dev.dateline.index.Hit;
import dev.dateline.verify.Answer;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What search and newsdesk make of the benchmark's questions. A passage counts by its first 1,000
/// characters, and holds a fact when the fact, blanks and line ends removed from both, is in it.
final class Quality {
  private static final int CUT = 1_000;
  private static final int FAR = 10;
  private static final int NEAR = 4;
  private static final int ASKED = 300;

  private final BenchDesk desk;
  private final List<Query> all;

  /// Questions for a desk.
  ///
  /// @param desk the desk
  /// @param all the questions
  Quality(BenchDesk desk, List<Query> all) {
    this.desk = desk;
    this.all = List.copyOf(all);
  }

  /// Asks and prints both tables.
  ///
  /// @param out where
  void print(PrintStream out) {
    ranking(out);
    answers(out);
  }

  private void ranking(PrintStream out) {
    List<Query> covered = all.stream().filter(Query::covered).toList();
    double near = 0;
    double far = 0;
    double reciprocal = 0;
    double recall = 0;
    double whole = 0;
    for (Query query : covered) {
      List<String> texts =
          desk.search(query.text()).hits().stream().limit(FAR).map(Quality::text).toList();
      int first = 0;
      while (first < texts.size() && query.facts().stream().noneMatch(texts.get(first)::contains)) {
        first++;
      }
      if (first < texts.size()) {
        near += first < NEAR ? 1 : 0;
        far++;
        reciprocal += 1.0 / (first + 1);
      }
      long found =
          query.facts().stream()
              .filter(fact -> texts.stream().anyMatch(text -> text.contains(fact)))
              .count();
      recall += (double) found / query.facts().size();
      whole += found == query.facts().size() ? 1 : 0;
    }
    int n = covered.size();
    out.println("| search, " + n + " questions | |");
    out.println("|---|---|");
    row(out, "Hits@4", near / n);
    row(out, "Hits@10", far / n);
    row(out, "MRR@10", reciprocal / n);
    row(out, "fact recall@10", recall / n);
    row(out, "all facts@10", whole / n);
    out.println();
  }

  private static String text(Hit hit) {
    String text = hit.passage().text();
    return Query.bare(text.substring(0, Math.min(CUT, text.length())));
  }

  private void answers(PrintStream out) {
    List<Query> asked = Query.spread(all, ASKED);
    int covered = 0;
    int given = 0;
    int holding = 0;
    int refused = 0;
    for (Query query : asked) {
      Reply reply = desk.ask(query.text());
      boolean cited = reply.answer() instanceof Answer.Cited;
      if (!query.covered()) {
        refused += cited ? 0 : 1;
        continue;
      }
      covered++;
      if (reply.answer() instanceof Answer.Cited answer) {
        given++;
        holding += holds(answer, query) ? 1 : 0;
      }
    }
    int without = asked.size() - covered;
    out.println("| newsdesk without a model, " + asked.size() + " questions | |");
    out.println("|---|---|");
    row(out, "answered, of " + covered + " that the articles answer", (double) given / covered);
    row(out, "of these holding a fact or the answer's words", (double) holding / given);
    row(out, "not answered, of " + without + " that they do not", (double) refused / without);
  }

  private static boolean holds(Answer.Cited answer, Query query) {
    String said =
        answer.excerpts().stream()
            .flatMap(excerpt -> excerpt.lines().stream())
            .map(Answer.Line::text)
            .collect(Collectors.joining("\n"));
    String bare = Query.bare(said);
    boolean words =
        !query.answer().matches("(?i)yes|no")
            && said.toLowerCase(Locale.ROOT).contains(query.answer().toLowerCase(Locale.ROOT));
    return words || query.facts().stream().anyMatch(bare::contains);
  }

  private static void row(PrintStream out, String name, double value) {
    out.printf(Locale.ROOT, "| %s | %.3f |%n", name, value);
  }
}
