// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.Optional;
import java.util.Set;

/// "Also", "instead", "therefore" and "however" say that two things go together: only the article
/// may say so.
final class LinkProof implements Proof {
  private static final Set<String> LINKS =
      Words.set(
          "also instead therefore however meanwhile thus hence consequently moreover furthermore"
              + " additionally nevertheless nonetheless otherwise similarly likewise accordingly"
              + " besides still yet again subsequently afterwards");

  @Override
  public Optional<Verdict> fault(Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int i = 0; i < claim.size(); i++) {
      Token token = claim.token(i);
      if (token.in(LINKS)
          && !claim.quoted(i)
          && alignment.cited().tokens().stream()
              .noneMatch(said -> said.folded().equals(token.folded()))) {
        return Optional.of(
            Verdict.refuted("'" + token.text() + "' joins what the article does not so join"));
      }
    }
    return Optional.empty();
  }
}
