// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Telegram said no.
final class Refused extends Failure {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final String description;
  private final @Nullable Duration retryAfter;
  private final @Nullable Long migratedTo;

  /// A refusal.
  ///
  /// @param method what was called
  /// @param code Telegram's error code
  /// @param description its own words, without any secret
  /// @param retryAfter how long to wait, or null where it does not say
  /// @param migratedTo the supergroup that the group has become, or null
  Refused(
      String method,
      int code,
      String description,
      @Nullable Duration retryAfter,
      @Nullable Long migratedTo) {
    super(method, method + " was refused: " + code + " " + description);
    this.code = code;
    this.description = description;
    this.retryAfter = retryAfter;
    this.migratedTo = migratedTo;
  }

  int code() {
    return code;
  }

  String description() {
    return description;
  }

  /// {@return how long to wait before the same again, or null where it does not say}
  @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /// {@return the supergroup that the group has become, or null}
  @Nullable Long migratedTo() {
    return migratedTo;
  }

  /// {@return whether Telegram does not know the token; one of a wrong form is 404 to it}
  boolean wrongToken() {
    return code == 401 || code == 404;
  }

  /// {@return whether the fault is Telegram's own, so that the same call may work later}
  boolean theirs() {
    return code >= 500;
  }

  /// {@return whether nothing can be sent to that chat any more}
  boolean gone() {
    String said = description.toLowerCase(Locale.ROOT);
    return code == 403
        || (code == 400
            && (said.contains("chat not found")
                || said.contains("user is deactivated")
                || said.contains("not enough rights")
                || said.contains("have no rights to send")
                || said.contains("peer_id_invalid")
                || said.contains("chat_write_forbidden")));
  }

  /// {@return whether the message says already what it was to say}
  boolean unchanged() {
    return code == 400 && description.toLowerCase(Locale.ROOT).contains("message is not modified");
  }

  /// {@return whether the message that was to say something else is not there any more}
  boolean missing() {
    String said = description.toLowerCase(Locale.ROOT);
    return code == 400
        && (said.contains("message to edit not found") || said.contains("message can't be edited"));
  }

  /// {@return whether it is our markup that Telegram cannot take}
  boolean markup() {
    String said = description.toLowerCase(Locale.ROOT);
    return code == 400
        && (said.contains("can't parse entities") || said.contains("entities_too_long"));
  }
}
