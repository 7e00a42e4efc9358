// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import java.util.Optional;

/// One thing that must hold between a claim and what it cites. Pure.
@FunctionalInterface
interface Proof {
  /// {@return why the claim is not proved, naming the word; empty where this speaks not against it}
  ///
  /// @param alignment the claim beside what it cites
  Optional<Verdict> fault(Alignment alignment);
}
