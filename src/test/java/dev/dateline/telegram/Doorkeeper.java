// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.phrase.Phrasebook;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lets everybody in until a test says otherwise.
final class Doorkeeper implements Allowance {
  /// What everybody is told instead of an answer, or null while all are let in.
  volatile @Nullable String refusal;

  @Override
  public Optional<String> refusal(Chronicle.Place place, Phrasebook book) {
    return Optional.ofNullable(refusal);
  }

  @Override
  public boolean admits(Chronicle.Place place) {
    return refusal == null;
  }
}
