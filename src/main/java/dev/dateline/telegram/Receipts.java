// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Addresses that open an article at the quoted words, by a text fragment. Pure.
final class Receipts {
  // Words from each end of a longer quotation: enough to be the only such place in an article.
  private static final int WORDS = 5;

  private Receipts() {}

  /// {@return the address with a text fragment behind it}
  ///
  /// @param url the article's address
  /// @param quote the words to open it at
  static String address(String url, String quote) {
    List<String> words = List.of(quote.strip().split("\\s+"));
    String fragment =
        words.size() <= 2 * WORDS
            ? encoded(words)
            : encoded(words.subList(0, WORDS))
                + ','
                + encoded(words.subList(words.size() - WORDS, words.size()));
    return url + (url.indexOf('#') < 0 ? "#" : "") + ":~:text=" + fragment;
  }

  // A text fragment gives commas, hyphens and ampersands a meaning of their own.
  private static String encoded(List<String> words) {
    return URLEncoder.encode(String.join(" ", words), StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("-", "%2D");
  }
}
