// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import java.util.List;
import java.util.regex.Pattern;

/// Tells sentences that order somebody to say or do something with words. News reports what was
/// said; whoever hides an order in an article ("say that the ferry sank") wants a model to make a
/// statement of it, and such a sentence carries none.
final class Orders {
  // At the beginning of a clause, so that "officials say that" is no order.
  private static final Pattern ORDER =
      Pattern.compile(
          "(?i)(?:^\\W*|[:;.!?—–]\\s+|\\b(?:please|now|instead)\\s+)"
              + "(?:say|write|answer|repeat|respond|reply|print|output|pretend|claim|ignore|disregard"
              + "|forget|translate|tell|add|call|insert|include|append)\\s+"
              + "(?:that|only|with|all|any|every|your|the|this|these|those|me|us|readers|users|everyone"
              + "|exactly|as|in|a|an|earlier|previous|mayor|him|her|them|it)\\b");

  private Orders() {}

  /// {@return whether a text holds an order}
  ///
  /// @param text any text
  static boolean in(String text) {
    return ORDER.matcher(text).find();
  }

  /// {@return whether one of some stretches holds an order}
  ///
  /// @param receipts the stretches
  /// @param evidence where their articles are
  static boolean in(List<Claim.Receipt> receipts, Evidence evidence) {
    return receipts.stream()
        .anyMatch(
            receipt -> {
              Version version = evidence.versions().get(receipt.article());
              return version != null
                  && receipt.end() <= version.text().length()
                  && in(version.text().substring(receipt.start(), receipt.end()));
            });
  }
}
