// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import java.io.IOException;

/// A file that comes with a command, fetched when it is looked at.
public interface Attachment {
  /// {@return what it is called; not to be trusted}
  String name();

  /// {@return what it holds}
  ///
  /// @throws IOException with a sentence for the person, where it cannot be had
  byte[] bytes() throws IOException;
}
