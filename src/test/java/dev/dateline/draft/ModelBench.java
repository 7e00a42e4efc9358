// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.grammar.Scenes;
import dev.dateline.model.Budget;
import dev.dateline.model.Prompt;
import dev.dateline.prompt.Prompts;
import dev.dateline.search.Evidence;
import dev.dateline.search.Newsstand;
import dev.dateline.search.Piece;
import dev.dateline.settings.SettingsLoader;
import dev.dateline.settings.WriterSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/// What the tests of a model's writer share: two articles, a question, a check of three words.
abstract class ModelBench {
  static final WriterSettings SETTINGS = SettingsLoader.standard(WriterSettings.class);
  static final String STOPPED = "The Olvik ferry stopped on 2 November 2026.";
  static final String DEAR = "“The ferry was too dear,” Mayor Ane Holm said.";
  static final String BUS = "A bus replaces the ferry until spring.";

  final Newsstand stand =
      Newsstand.of(
          Piece.of("ferry", "Ferry stops", STOPPED + " " + DEAR, BUS).day("2026-11-03"),
          Piece.of("mill", "Mill opens", "The mill beside the Olvik ferry opened.")
              .day("2026-11-22"));
  final Evidence evidence = stand.evidence("Why did the Olvik ferry stop?");
  final List<String> heard = new ArrayList<>();
  final Listener listener =
      new Listener() {
        @Override
        public void accepted(String sentence) {
          heard.add(sentence);
        }

        @Override
        public void again() {
          heard.add("again");
        }
      };

  /// Holds what says "ferry" and cites the ferry's article; a word "lie" is refused.
  final Check check =
      new Check() {
        @Override
        public Optional<String> refusal(Claim claim, Evidence from) {
          boolean holds =
              !claim.text().contains("lie")
                  && claim.receipts().getFirst().article().value().equals("ferry");
          return holds ? Optional.empty() : Optional.of("it is a lie");
        }

        @Override
        public Optional<Claim> recited(Claim claim, Evidence from) {
          return claim.text().contains("recited")
              ? Optional.of(new Claim(claim.text(), receipts(BUS), claim.purpose()))
              : Optional.empty();
        }
      };

  Writing.Written written(Function<Prompt, String> says) {
    return (Writing.Written) writer(new ScriptedModel(says), SETTINGS).write(evidence, 4, listener);
  }

  String givenUp(Function<Prompt, String> says) {
    WriterSettings plain = new WriterSettings("", 8_000, 12, 4, 12, false);
    return ((Writing.GivenUp) writer(new ScriptedModel(says), plain).write(evidence, 4, listener))
        .transcript()
        .outcome();
  }

  ModelWriter writer(ScriptedModel model, WriterSettings settings) {
    return new ModelWriter(
        model,
        Prompts.open(List.of(), heard::add),
        new Scenes(),
        check,
        () -> settings,
        () -> Budget.until(Newsstand.NOW.plus(Duration.ofSeconds(30))),
        new Random(7),
        InstantSource.fixed(Newsstand.NOW));
  }

  List<Claim.Receipt> receipts(String words) {
    return stand.claim("ferry", words).receipts();
  }
}
