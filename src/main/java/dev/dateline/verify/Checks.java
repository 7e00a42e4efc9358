// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.draft.Claim;
import dev.dateline.draft.Claim.Receipt;
import dev.dateline.grammar.Scene;
import dev.dateline.grammar.Scenes;
import dev.dateline.news.Kind;
import dev.dateline.news.Role;
import dev.dateline.news.Sentence;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// The checks that hold for any writer's draft.
final class Checks {
  private final Evidence evidence;
  private final Scenes scenes;

  Checks(Evidence evidence, Scenes scenes) {
    this.evidence = evidence;
    this.scenes = scenes;
  }

  /// Checks one claim among those that would be shown with it.
  Verdict check(Claim claim, List<Claim> together) {
    if (claim.receipts().isEmpty()) {
      return Verdict.refuted("'" + head(claim.text()) + "' cites nothing");
    }
    for (Receipt receipt : claim.receipts()) {
      Verdict verdict = receipt(claim, receipt, together);
      if (!verdict.holds()) {
        return verdict;
      }
    }
    return Verdict.PROVED;
  }

  private Verdict receipt(Claim claim, Receipt receipt, List<Claim> together) {
    String where = receipt.article() + " " + receipt.start() + "–" + receipt.end();
    Version version = evidence.versions().get(receipt.article());
    if (version == null || version.number() != receipt.version()) {
      return Verdict.refuted(where + ": version " + receipt.version() + " is not in the evidence");
    }
    if (version.header().kind() == Kind.ADVERTISEMENT) {
      return Verdict.refuted(where + ": an advertisement is never cited");
    }
    String text = version.text();
    if (receipt.start() < 0 || receipt.end() > text.length() || receipt.start() >= receipt.end()) {
      return Verdict.refuted(where + ": no stretch of a text of " + text.length());
    }
    if (!text.substring(receipt.start(), receipt.end()).equals(claim.text())) {
      return Verdict.unknown(where + ": the text is not its stretch's");
    }
    Scene scene = scenes.of(version);
    List<Integer> indexes = scene.within(receipt.start(), receipt.end());
    if (indexes.isEmpty()
        || scene.sentences().get(indexes.getFirst()).start() != receipt.start()
        || scene.sentences().get(indexes.getLast()).end() != receipt.end()) {
      return Verdict.refuted(where + ": opens or closes inside a sentence");
    }
    SortedSet<Integer> shown = shown(scene, receipt, together);
    for (int i : indexes) {
      Sentence sentence = scene.sentences().get(i);
      if (!carries(sentence.role(), claim.purpose())) {
        return Verdict.refuted(where + ": a " + sentence.role().key() + " is no receipt");
      }
      if (claim.purpose() == Claim.Purpose.REPORT) {
        if (scene.company(i).isEmpty()) {
          return Verdict.refuted(where + ": its speaker or what it points to cannot be shown");
        }
        if (!scene.complete(i, shown)) {
          return Verdict.refuted(where + ": comes without its speaker or what it points to");
        }
      }
    }
    return Verdict.PROVED;
  }

  private static SortedSet<Integer> shown(Scene scene, Receipt receipt, List<Claim> together) {
    SortedSet<Integer> shown = new TreeSet<>();
    for (Claim claim : together) {
      for (Receipt other : claim.receipts()) {
        if (other.article().equals(receipt.article())) {
          shown.addAll(scene.within(other.start(), other.end()));
        }
      }
    }
    return shown;
  }

  private static boolean carries(Role role, Claim.Purpose purpose) {
    return switch (purpose) {
      case REPORT -> role.receipt();
      case PICTURE -> role == Role.CAPTION;
      case AUTHOR -> Set.of(Role.BIOGRAPHY, Role.CREDIT).contains(role);
    };
  }

  private static String head(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
