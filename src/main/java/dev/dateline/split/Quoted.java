// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

/// An outermost pair of quotation marks and what stands between them.
///
/// @param start the opening mark, or the block's first unit where an earlier block opened it
/// @param end one behind the closing mark, or the block's end where it is left open
/// @param opened whether an opening mark stands at [#start]
/// @param closed whether a closing mark stands before [#end]
record Quoted(int start, int end, boolean opened, boolean closed) {
  int inside() {
    return opened ? start + 1 : start;
  }

  int insideEnd() {
    return closed ? end - 1 : end;
  }

  Quoted moved(int by) {
    return new Quoted(start + by, end + by, opened, closed);
  }
}
