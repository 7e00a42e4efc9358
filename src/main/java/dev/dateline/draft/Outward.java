// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import java.util.regex.Pattern;

/// What leads out of an answer: links, handles, bot commands, markup. None of it comes from a
/// model, not even where an article holds it; links come from the index alone.
final class Outward {
  private static final Pattern LEADING_OUT =
      Pattern.compile(
          "(?i)\\b[a-z][a-z0-9+.-]{1,20}://|\\bwww\\.|\\bt\\.me\\b|\\b(?:mailto|tel|javascript|data):\\S"
              // a host with a path, and hosts of the commonest endings
              + "|\\b[\\w-]+(?:\\.[\\w-]+)+/\\S|\\b[\\w-]+\\.(?:com|org|net|info|io|ru|me|biz|xyz|top|app|dev|example)\\b"
              + "|(?<![\\w.])@\\w{3,}|(?<![\\w/.])/[a-z_]{2,}(?:@\\w+)?(?![\\w/])"
              + "|</?[a-z][^>]{0,200}>|\\]\\(|\\{\\{|```|<\\||={5,}");

  private Outward() {}

  /// {@return whether a sentence leads out}
  ///
  /// @param sentence as a model wrote it
  static boolean leads(String sentence) {
    return LEADING_OUT.matcher(sentence).find();
  }
}
