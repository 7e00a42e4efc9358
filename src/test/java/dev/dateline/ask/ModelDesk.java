// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.draft.Digest;
import dev.dateline.draft.ExtractiveWriter;
import dev.dateline.draft.ModelCondenser;
import dev.dateline.draft.ModelWriter;
import dev.dateline.grammar.Scenes;
import dev.dateline.model.Budget;
import dev.dateline.model.Model;
import dev.dateline.prompt.Prompts;
import dev.dateline.search.Newsstand;
import dev.dateline.search.Searcher;
import dev.dateline.search.Synonyms;
import dev.dateline.settings.ConversationSettings;
import dev.dateline.settings.NewsroomSettings;
import dev.dateline.settings.SettingsLoader;
import dev.dateline.settings.WriterSettings;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Verifier;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// A newsdesk over a newsstand with a model that a test scripts; everything else is the product's.
public final class ModelDesk {
  private final Newsdesk desk;

  public ModelDesk(Newsstand stand, Model model) {
    InstantSource clock = InstantSource.fixed(Newsstand.NOW);
    Scenes scenes = new Scenes();
    Searcher searcher = stand.searcher();
    Verifier verifier = new Verifier(scenes);
    Digest digest = new Digest(Synonyms.NONE, scenes);
    ExtractiveWriter plain = new ExtractiveWriter(Synonyms.NONE, scenes);
    ModelWriter writer =
        new ModelWriter(
            model,
            Prompts.open(List.of(), line -> {}),
            scenes,
            new VerifiedCheck(verifier),
            () -> SettingsLoader.standard(WriterSettings.class),
            () -> Budget.until(Newsstand.NOW.plusSeconds(30)),
            new Random(7),
            clock);
    desk =
        new Newsdesk(
            searcher,
            stand,
            plain,
            new CopyDesk(
                verifier,
                writer,
                new ModelCondenser(model, Prompts.open(List.of(), line -> {}), clock)),
            new Rewrite(searcher, stand, digest, verifier, scenes),
            new StandardsDesk(searcher, plain, digest, verifier, scenes),
            new Conversations(new ConversationSettings(10, 120), clock),
            new FollowUps(stand, searcher, Pins.NONE),
            () -> NewsroomWords.of(SettingsLoader.standard(NewsroomSettings.class), ""),
            ZoneOffset.UTC,
            clock);
  }

  public Reply ask(String question, Audience audience) {
    return ask(question, "", Asked.Setting.PRIVATE, audience);
  }

  public Reply ask(String question, String conversation, Asked.Setting setting, Audience audience) {
    return desk.ask(new Asked(question, conversation, setting, Set.of(), Newsstand.NOW), audience);
  }

  /// {@return the sentences that an answer shows, whichever kind it is}
  public static List<String> shown(Answer answer) {
    return switch (answer) {
      case Answer.Cited cited ->
          cited.excerpts().stream()
              .flatMap(excerpt -> excerpt.lines().stream())
              .map(Answer.Line::text)
              .toList();
      case Answer.NotCovered no -> no.nearest().stream().map(Answer.Nearest::quote).toList();
      case Answer.Withheld withheld -> List.of(withheld.text());
      case Answer.Declined declined -> List.of(declined.text());
    };
  }
}
