// SPDX-License-Identifier: Apache-2.0
package dev.dateline.console;

import dev.dateline.ask.Reply;
import dev.dateline.verify.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A reply as text for a terminal or a pipe: what changes its meaning first, then each article's
/// sentences under their dateline, then the sources.
public final class AnswerText {
  private static final String INDENT = "  ";

  private final Look look;
  private final List<String> out = new ArrayList<>();

  private AnswerText(Look look) {
    this.look = look;
  }

  /// {@return the text, without a line end behind it; empty where silence is the answer}
  ///
  /// @param reply what is shown
  /// @param look where it is shown
  public static String of(Reply reply, Look look) {
    AnswerText text = new AnswerText(look);
    Answer answer = reply.answer();
    answer.notices().forEach(notice -> text.out.add(look.strong(look.wrap(notice, "", ""))));
    switch (answer) {
      case Answer.Cited cited -> text.cited(cited);
      case Answer.NotCovered none -> text.notCovered(none);
      case Answer.Withheld withheld -> text.plain(withheld.text());
      case Answer.Declined declined -> text.plain(declined.text());
    }
    answer.footnotes().forEach(note -> text.out.add(look.faint(look.wrap(note, "", ""))));
    return String.join("\n", text.out);
  }

  private void cited(Answer.Cited cited) {
    for (Answer.Excerpt excerpt : cited.excerpts()) {
      space();
      dateline(excerpt.dateline());
      boolean first = true;
      for (Answer.Line line : excerpt.lines()) {
        if (line.gapBefore()) {
          out.add(INDENT + "…");
        } else if (line.paragraphBefore() && !first) {
          out.add("");
        }
        String marks =
            line.citations().stream().map(n -> "[" + n + "]").collect(Collectors.joining());
        out.add(look.wrap(line.text() + " " + marks, INDENT, INDENT));
        first = false;
      }
    }
    space();
    sources(cited.sources());
  }

  /// One line for each article: its numbers, its headline, its address.
  private void sources(List<Answer.Source> sources) {
    Map<String, List<Answer.Source>> articles = new LinkedHashMap<>();
    for (Answer.Source source : sources) {
      articles
          .computeIfAbsent(
              source.article().value() + "\n" + source.version(), key -> new ArrayList<>())
          .add(source);
    }
    for (List<Answer.Source> article : articles.values()) {
      String numbers =
          article.stream().map(s -> String.valueOf(s.n())).collect(Collectors.joining(", "));
      String url = article.getFirst().header().url();
      out.add(
          look.wrap(
              "[" + numbers + "] " + article.getFirst().header().title(), "", INDENT + INDENT));
      if (url != null) {
        out.add(look.faint(INDENT + INDENT + Look.clean(url)));
      }
    }
  }

  private void notCovered(Answer.NotCovered none) {
    plain(none.text());
    if (!none.nearest().isEmpty()) {
      plain("Nearest passage, not an answer:");
    }
    for (Answer.Nearest near : none.nearest()) {
      space();
      dateline(near.dateline());
      out.add(look.wrap(near.quote(), INDENT, INDENT));
      out.add(look.wrap(near.header().title(), INDENT + "— ", INDENT + INDENT));
    }
    if (!none.nearest().isEmpty() && !none.footnotes().isEmpty()) {
      space();
    }
  }

  private void dateline(String dateline) {
    if (!dateline.isBlank()) {
      out.add(look.strong(look.wrap(dateline, "", "")));
    }
  }

  private void plain(String text) {
    if (!text.isBlank()) {
      text.lines().forEach(line -> out.add(look.wrap(line, "", "")));
    }
  }

  private void space() {
    if (!out.isEmpty()) {
      out.add("");
    }
  }
}
