// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.draft.Claim;
import dev.dateline.draft.Claim.Receipt;
import dev.dateline.grammar.Ask;
import dev.dateline.grammar.Kin;
import dev.dateline.grammar.Relation;
import dev.dateline.grammar.Scene;
import dev.dateline.grammar.Scenes;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Whether an answer answers: one of the sentences that it cites must hold the relation that the
/// question asks for, as the articles' own sentences must.
final class Answering {
  private final Evidence evidence;
  private final Scenes scenes;
  private final Kin kin;

  Answering(Evidence evidence, Scenes scenes, Kin kin) {
    this.evidence = evidence;
    this.scenes = scenes;
    this.kin = kin;
  }

  /// {@return whether one of the claims cites a sentence that answers one of the things asked}
  ///
  /// @param claims proved ones
  boolean answers(List<Claim> claims) {
    ZoneId zone = evidence.question().zone();
    LocalDate today = evidence.question().now().atZone(zone).toLocalDate();
    for (Ask ask : evidence.asks()) {
      Relation relation = new Relation(ask, kin, evidence::weight, today);
      for (Claim claim : claims) {
        for (Receipt receipt : claim.receipts()) {
          Version version = evidence.versions().get(receipt.article());
          if (version != null && answers(relation, receipt, scenes.of(version), zone)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean answers(Relation relation, Receipt receipt, Scene scene, ZoneId zone) {
    return scene.within(receipt.start(), receipt.end()).stream()
        .anyMatch(
            i ->
                relation
                    .fit(scene.statement(i), scene.supplied(i), scene.around(i, zone))
                    .answers());
  }
}
