// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import java.util.List;

/// Candidates for a ranking of the caller's own: the best by the words over all, and the best
/// within each scope.
///
/// @param terms a person's words, all optional
/// @param filter which passages may be found
/// @param k how many candidates at most over all
/// @param scopes outlets and authors that the question names, each of which brings its own best
/// @param each how many candidates at most of each scope
public record PoolProbe(
    List<Probe.Term> terms, Filter filter, int k, List<Mention> scopes, int each) {
  /// Copies the lists and checks the bounds.
  public PoolProbe {
    terms = List.copyOf(terms);
    scopes = List.copyOf(scopes);
    Probe.bound(k);
    Probe.bound(each);
  }
}
