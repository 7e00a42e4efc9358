// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

/// Hears how far a run has come. Called by the threads that work, one at a time, often.
public interface Meter {
  /// Some of it is done.
  ///
  /// @param what is being done
  /// @param done how many questions, from 0 to `of`
  /// @param of how many there are
  void at(String what, long done, long of);
}
