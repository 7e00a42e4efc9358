// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A body of which no more than so many bytes are read.
final class Bounded extends FilterInputStream {
  private final int most;
  private long read;

  /// There was more.
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;

    TooMuch(int most) {
      super("more than " + most + " bytes");
    }
  }

  /// Bounds a body.
  ///
  /// @param in the body
  /// @param most bytes that may be read
  Bounded(InputStream in, int most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int some = super.read(into, from, length);
    count(Math.max(0, some));
    return some;
  }

  private void count(int more) throws IOException {
    read += more;
    if (read > most) {
      throw new TooMuch(most);
    }
  }
}
