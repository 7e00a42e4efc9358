// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.ask.Asked;
import dev.dateline.ask.Audience;
import dev.dateline.ask.Reply;
import dev.dateline.console.ProgressLines;
import dev.dateline.intake.IngestReport;
import dev.dateline.intake.Progress;
import dev.dateline.ledger.Chat;
import dev.dateline.ledger.Fingerprint;
import dev.dateline.ledger.Origin;
import dev.dateline.model.Model;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Version;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.search.Evidence;
import dev.dateline.search.Extent;
import dev.dateline.search.Question;
import dev.dateline.settings.SettingsException;
import dev.dateline.verify.Reason;
import dev.dateline.verify.Verifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The wired house with its coverage read in, as the commands use it.
final class Desk implements AutoCloseable {
  private static final Chat TERMINAL = new Chat("terminal", "", "terminal", "");
  private static final int HASH = 16;
  private static final String NOT_NOW = "I cannot answer this now. Please ask again.";

  private final Wiring wiring;
  private final Outside outside;

  private Desk(Wiring wiring, Outside outside) {
    this.wiring = wiring;
    this.outside = outside;
  }

  /// Opens the house and brings archive and index up to date with the folders, where this process
  /// may write. Where the folders cannot be read in, for want of space perhaps, what was read
  /// before answers, and a line says so.
  ///
  /// @param places where it reads and writes
  /// @param outside the process
  /// @return the desk, to be closed
  /// @throws SettingsException when a folder is not there and never was
  static Desk open(Places places, Outside outside) {
    Desk desk = new Desk(Wiring.open(places, outside), outside);
    try {
      if (desk.wiring.writes()) {
        desk.readAtStart();
      } else {
        desk.known();
      }
      return desk;
    } catch (RuntimeException failed) {
      desk.close();
      throw failed;
    }
  }

  /// Opens the house without reading the folders.
  ///
  /// @param places where it reads and writes
  /// @param outside the process
  /// @return the desk, to be closed
  static Desk unread(Places places, Outside outside) {
    return unread(places, outside, null);
  }

  /// Opens the house without reading the folders, with a model in place of the configured ones.
  ///
  /// @param places where it reads and writes
  /// @param outside the process
  /// @param standIn the model, or null for the configured ones
  /// @return the desk, to be closed
  static Desk unread(Places places, Outside outside, @Nullable Model standIn) {
    return new Desk(Wiring.open(places, outside, standIn), outside);
  }

  @SuppressWarnings("CatchingUnchecked")
  private void readAtStart() {
    try {
      int rejected = read(false).rejected().size();
      if (rejected > 0) {
        outside.say(rejected + " could not be read; dateline index names them");
      }
    } catch (SettingsException slip) {
      throw slip;
    } catch (RuntimeException full) {
      if (extent().articles() == 0) {
        throw full;
      }
      outside.say("nothing new is read in: " + full.getMessage());
    }
  }

  /// Reads the folders.
  ///
  /// @param allowRemoval whether a folder that lost much may take its articles with it
  /// @return what changed
  IngestReport read(boolean allowRemoval) {
    known();
    Progress progress = new ProgressLines(outside.err(), outside.terminal());
    return wiring.ingest.run(wiring.places.sources(), progress, allowRemoval);
  }

  // A folder that was read once may be away for a while; one that nobody knows is a slip.
  private void known() {
    for (Path folder : wiring.places.folders()) {
      if (!Files.isDirectory(folder) && wiring.archive.present(folder.toString()).isEmpty()) {
        throw new SettingsException("articles folder " + folder + " is not there");
      }
    }
  }

  /// {@return what the desk is wired of}
  Wiring wiring() {
    return wiring;
  }

  /// Answers a question by itself.
  ///
  /// @param text what was typed
  /// @param conversation whose earlier turns count, empty for none
  /// @return the answer; a plain "not now" where looking for it broke
  Reply ask(String text, String conversation) {
    return ask(text, conversation, Audience.NONE);
  }

  /// Answers a question before an audience.
  ///
  /// @param text what was typed
  /// @param conversation whose earlier turns count, empty for none
  /// @param audience hears of the answer while it is written
  /// @return the answer; a plain "not now" where looking for it broke
  Reply ask(String text, String conversation, Audience audience) {
    Asked asked =
        new Asked(
            text,
            conversation,
            Asked.Setting.PRIVATE,
            wiring.places.folderNames(),
            outside.clock().instant());
    try {
      return wiring.newsdesk.ask(asked, audience);
    } catch (RuntimeException | StackOverflowError broken) {
      // One question that breaks must not take along those that wait behind it. Its words stay out.
      outside.say("a question could not be answered: " + broken.getClass().getSimpleName());
      return declined(asked, Reason.CHECK_FAILED, NOT_NOW);
    }
  }

  /// Erases what was asked in the terminal.
  ///
  /// @param text what was typed
  /// @param conversation the terminal's
  /// @return says what was erased
  Reply forget(String text, String conversation) {
    wiring.newsdesk.forget(conversation);
    String line = "Another Dateline writes the ledger: nothing was erased.";
    if (wiring.writes()) {
      int questions = wiring.ledger.eraseChat(TERMINAL);
      line =
          "Erased from the ledger: " + questions + (questions == 1 ? " question." : " questions.");
    }
    return declined(
        new Asked(text, "", Asked.Setting.PRIVATE, Set.of(), outside.clock().instant()),
        Reason.ABOUT,
        line);
  }

  private Reply declined(Asked asked, Reason reason, String line) {
    Question question =
        new Question(
            asked.text(),
            asked.text(),
            asked.folders(),
            asked.now(),
            wiring.places.settings().newsroom().zoneId());
    return new Reply(
        asked.text(),
        Verifier.declined(/* standalone= */ asked.text(), reason, /* text= */ line),
        Evidence.none(question, new Extent(0, null, null, null, Set.of(), 0)),
        Duration.between(asked.now(), outside.clock().instant()));
  }

  /// Searches for a question.
  ///
  /// @param text what was typed
  /// @return its passages
  Evidence search(String text) {
    Instant now = outside.clock().instant();
    return wiring.searcher.search(
        new Question(
            text,
            text,
            wiring.places.folderNames(),
            now,
            wiring.places.settings().newsroom().zoneId()));
  }

  /// {@return how far the coverage of these folders reaches now}
  Extent extent() {
    return wiring.archive.extent(wiring.places.folderNames(), outside.clock().instant());
  }

  /// {@return the same in one line}
  String coverage() {
    return new Greeting(wiring.places.settings()).coverage(extent(), Phrasebook.ENGLISH);
  }

  /// {@return a short name of the settings in force, as the ledger keeps it; secrets are none of
  /// them}
  String settingsHash() {
    return Fingerprint.of(wiring.live.now().toString()).substring(0, HASH);
  }

  /// Writes an answer of the terminal down, where this process may write; one that cannot be
  /// written down is still shown.
  ///
  /// @param reply the answer
  /// @param asked when it was asked
  void record(Reply reply, Instant asked) {
    if (!wiring.writes()) {
      return;
    }
    try {
      wiring.ledger.record(reply, new Origin(TERMINAL, null, null, asked, settingsHash()));
    } catch (RuntimeException full) {
      // Whatever kept it from the disk, the reader's answer is there.
      outside.say("the answer is not in the ledger: " + full.getMessage());
    }
  }

  /// {@return a version of an article}
  ///
  /// @param id the article
  /// @param number the version, or null for the newest
  Optional<Version> version(ArticleId id, @Nullable Integer number) {
    return number == null ? wiring.archive.newest(id) : wiring.archive.version(id, number);
  }

  @Override
  public void close() {
    wiring.close();
  }
}
