// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.draft.Check;
import dev.dateline.draft.Claim;
import dev.dateline.search.Evidence;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Verdict;
import dev.dateline.verify.Verifier;
import java.util.Optional;

/// The verifier as a model's writer asks it: `draft` comes before `verify` and knows nothing of it.
///
/// @param verifier judges
public record VerifiedCheck(Verifier verifier) implements Check {
  @Override
  public Optional<String> refusal(Claim claim, Evidence evidence) {
    Verdict verdict = verifier.check(claim, evidence, Answer.Mode.MODEL);
    return verdict.holds() ? Optional.empty() : Optional.of(verdict.reason());
  }

  @Override
  public Optional<Claim> recited(Claim claim, Evidence evidence) {
    return verifier.recited(claim, evidence);
  }
}
