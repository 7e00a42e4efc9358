// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.news.Sentence;
import dev.dateline.news.Version;
import java.util.List;

/// A sentence of an article, once.
record Place(Version version, Sentence sentence) {
  Claim claim() {
    return claim(Claim.Purpose.REPORT);
  }

  Claim claim(Claim.Purpose purpose) {
    return new Claim(
        sentence.text(),
        List.of(
            new Claim.Receipt(version.id(), version.number(), sentence.start(), sentence.end())),
        purpose);
  }
}
