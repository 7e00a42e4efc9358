// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

/// How long the ledger keeps what people asked and what they were shown.
///
/// @param questionDays a question's words, and who asked
/// @param chatLinkDays which messages of which chat an answer was sent as
/// @param auditDays answers without their questions, citations, and who did what
public record RetentionSettings(
    @Setting(
            about = "how long a question's words and its asker are kept",
            standard = "30",
            unit = "days",
            min = 1,
            max = 3_650)
        int questionDays,
    @Setting(
            about = "how long it is kept which chat an answer was sent to",
            standard = "180",
            unit = "days",
            min = 1,
            max = 3_650)
        int chatLinkDays,
    @Setting(
            about = "how long answers without their questions and the audit are kept",
            standard = "730",
            unit = "days",
            min = 1,
            max = 36_500)
        int auditDays) {
  /// Refuses links that would outlive the answers that they link.
  public RetentionSettings {
    if (questionDays > auditDays || chatLinkDays > auditDays) {
      throw new IllegalArgumentException(
          "audit_days is "
              + auditDays
              + " and must not be below question_days ("
              + questionDays
              + ") or chat_link_days ("
              + chatLinkDays
              + ")");
    }
  }
}
