// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

/// The language of a question, as far as it decides what can be searched.
public sealed interface Tongue {
  /// English, also misspelt; what no rule tells is taken for English.
  record English() implements Tongue {}

  /// Another language that the index holds articles in.
  ///
  /// @param code ISO 639-1
  record Indexed(String code) implements Tongue {}

  /// A language that the index lacks.
  ///
  /// @param code ISO 639-1, or `und` where the script alone is known
  record Unindexed(String code) implements Tongue {}
}
