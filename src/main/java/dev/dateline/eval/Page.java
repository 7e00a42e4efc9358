// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The page of results, in Markdown: a chapter for each experiment, made of its file and of what
/// was measured. An experiment that was not measured this time keeps its chapter.
public final class Page {
  /// Its name in the folder of experiments.
  public static final String NAME = "RESULTS.md";

  private static final String HEAD =
      """
      # Results

      Written by `./dateline eval --write` from the experiments' files and what was measured. Shares are of 1;
      "folds" is the least and the greatest of five parts of the questions; three tenths of the questions are held
      out, so that nobody tunes on them. Times and sizes are those of one machine.
      """;
  private static final Pattern CHAPTER =
      Pattern.compile(
          "(?ms)^<!-- experiment (?<name>[a-z0-9-]+) -->\n.*?(?=^<!-- experiment |\\z)");

  private Page() {}

  /// Gives the page.
  ///
  /// @param before the page as it was, empty for none
  /// @param plans every experiment of the folder, in the page's order; chapters of others are
  ///   dropped
  /// @param outcomes what was measured now
  /// @return the page
  public static String of(String before, List<Plan> plans, List<Outcome> outcomes) {
    Map<String, String> chapters = chapters(before);
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Measured measured) {
        chapters.put(measured.name(), chapter(measured));
      }
    }
    StringBuilder page = new StringBuilder(HEAD);
    for (Plan plan : plans) {
      String none = mark(plan.name()) + "## " + plan.name() + "\n\nNot measured yet.\n";
      page.append('\n').append(chapters.getOrDefault(plan.name(), none).strip()).append('\n');
    }
    return page.toString();
  }

  /// {@return a page's chapters by experiment}
  ///
  /// @param page a page
  static Map<String, String> chapters(String page) {
    Map<String, String> chapters = new LinkedHashMap<>();
    Matcher chapter = CHAPTER.matcher(page);
    while (chapter.find()) {
      chapters.put(chapter.group("name"), chapter.group());
    }
    return chapters;
  }

  private static String mark(String name) {
    return "<!-- experiment " + name + " -->\n";
  }

  private static String chapter(Outcome.Measured measured) {
    Experiment experiment = measured.experiment();
    StringBuilder out = new StringBuilder(mark(experiment.name()));
    out.append("## ").append(experiment.name()).append("\n\n");
    if (!experiment.about().isEmpty()) {
      out.append(experiment.about()).append(".\n\n");
    }
    out.append("    ./dateline eval ").append(experiment.command()).append("\n\n");
    out.append("Corpus `").append(experiment.corpusHash(), 0, 12).append("…`, ");
    out.append(experiment.askings().size()).append(" questions, ");
    out.append(experiment.askings().stream().filter(Asking::heldOut).count());
    out.append(" of them held out, ").append(measured.threads()).append(" asked at a time");
    if (!experiment.underTest().isEmpty()) {
      List<String> settings = new ArrayList<>();
      experiment.underTest().forEach((key, value) -> settings.add("`" + key + ": " + value + "`"));
      out.append("; ").append(String.join(", ", settings));
    }
    out.append(".\n\n| figure | what | measured | expected | | held out | folds | of |\n");
    out.append("|---|---|---|---|---|---|---|---|\n");
    Map<Figure.Name, Figure> figures = measured.figures();
    for (Verdict verdict : measured.verdicts()) {
      boolean all = verdict.name().slice().equals(Figure.Name.ALL);
      if (verdict.bound() != null || all) {
        Figure.Name same = new Figure.Name(verdict.name().metric(), Figure.Name.HELD_OUT);
        out.append(row(verdict, all ? figures.get(same) : null));
      }
    }
    kinds(out, Kinds.of(measured.verdicts()));
    return out.toString();
  }

  private static String row(Verdict verdict, @Nullable Figure heldOut) {
    Figure figure = verdict.figure();
    String folds = "";
    String of = "";
    if (figure != null && verdict.name().metric().unit() == Metric.Unit.SHARE) {
      folds = figure.folds();
      of = Long.toString(figure.of());
    }
    return String.format(
        Locale.ROOT,
        "| `%s` | %s | %s | %s | %s | %s | %s | %s |\n",
        verdict.name().key(),
        verdict.name().metric().about(),
        figure == null ? "none" : figure.text(),
        verdict.bound() == null ? "" : verdict.bound().text(),
        verdict.grade().failed() ? "FAIL" : verdict.grade() == Verdict.Grade.OK ? "OK" : "",
        heldOut == null ? "" : heldOut.text(),
        folds,
        of);
  }

  private static void kinds(StringBuilder out, Kinds kinds) {
    if (kinds.rows().isEmpty()) {
      return;
    }
    out.append("\n| kind | of |");
    kinds.metrics().forEach(metric -> out.append(" `").append(metric.key()).append("` |"));
    out.append("\n|---|---|").append("---|".repeat(kinds.metrics().size())).append('\n');
    kinds
        .rows()
        .forEach(
            (kind, row) -> {
              out.append("| ").append(kind).append(" | ").append(kinds.of(kind)).append(" |");
              for (Figure figure : row) {
                out.append(' ').append(figure == null ? "" : figure.text()).append(" |");
              }
              out.append('\n');
            });
  }
}
