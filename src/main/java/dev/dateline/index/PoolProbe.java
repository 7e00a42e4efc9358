// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import java.util.List;

/// Candidates for a ranking of the caller's own: the best by the words over all, the best within
/// each scope, and the nearest to each vector. Where the words find none, there are none.
///
/// @param terms a person's words, all optional
/// @param filter which passages may be found
/// @param k how many candidates at most over all
/// @param scopes outlets and authors that the question names, each of which brings its own best
/// @param each how many candidates at most of each scope
/// @param vectors of the question or its parts, each of length 1, to which the candidates' own are
///   compared; one of another dimension than the index's counts for nothing
/// @param near how many candidates at most nearest to each vector
public record PoolProbe(
    List<Probe.Term> terms,
    Filter filter,
    int k,
    List<Mention> scopes,
    int each,
    List<List<Float>> vectors,
    int near) {
  /// Copies the lists and checks the bounds.
  public PoolProbe {
    terms = List.copyOf(terms);
    scopes = List.copyOf(scopes);
    vectors = List.copyOf(vectors);
    Probe.bound(k);
    Probe.bound(each);
    Probe.bound(near);
  }
}
