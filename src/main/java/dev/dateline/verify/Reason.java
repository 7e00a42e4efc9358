// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import java.util.Locale;

/// Why there is no plain answer.
public enum Reason {
  /// The coverage does not report it.
  NO_EVIDENCE,
  /// The question supposes something that the coverage does not say.
  PREMISE,
  /// The coverage cannot be searched in the question's language.
  LANGUAGE,
  /// A greeting, thanks, abuse.
  SMALL_TALK,
  /// A question about the bot or the newsroom.
  ABOUT,
  /// An opinion was asked for.
  OPINION,
  /// Private matters of a person: addresses, families.
  PRIVATE,
  /// A named person is accused, and no article says so in its own sentence.
  ACCUSATION,
  /// The person or chat may not ask now.
  BLOCKED,
  /// Nothing that was written passed the check, or something broke.
  CHECK_FAILED;

  /// {@return the key as it stands in JSON: lower case}
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
