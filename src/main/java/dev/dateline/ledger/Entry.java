// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/// Something that the ledger writes in the same commit as something else, so that a crash leaves
/// both or neither. Written as often as it is given.
///
/// @param <T> what writing gives
public final class Entry<T> {
  private final HandleCallback<T, RuntimeException> work;

  /// @param work what is written; it touches the handle alone
  Entry(HandleCallback<T, RuntimeException> work) {
    this.work = work;
  }

  /// Writes it.
  ///
  /// @param handle of the transaction
  /// @return what that gave
  T write(Handle handle) {
    return work.withHandle(handle);
  }
}
