// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A command on how all readers are served.
public sealed interface Serving extends Command {
  @Override
  default boolean changes() {
    return true;
  }

  /// Lets readers' questions wait.
  record Pause() implements Serving {
    @Override
    public Verb verb() {
      return Verb.PAUSE;
    }
  }

  /// Answers readers again.
  record Resume() implements Serving {
    @Override
    public Verb verb() {
      return Verb.RESUME;
    }
  }

  /// Lists how much may be asked.
  record Limits() implements Serving {
    @Override
    public Verb verb() {
      return Verb.LIMITS;
    }

    @Override
    public boolean changes() {
      return false;
    }
  }

  /// Sets how much may be asked.
  ///
  /// @param key the setting's
  /// @param value its value as text, within its bounds, or null for the configuration's
  record Limit(String key, @Nullable String value) implements Serving {
    @Override
    public Verb verb() {
      return Verb.LIMITS;
    }

    @Override
    public String subject() {
      return key + ' ' + (value == null ? "off" : value);
    }
  }

  /// Answers whoever gives it as a reader, once.
  record AsReader() implements Serving {
    @Override
    public Verb verb() {
      return Verb.AS;
    }
  }

  /// Tells somebody by itself what needs them, or does not.
  ///
  /// @param on whether; null to say how it stands
  record Alerting(@Nullable Boolean on) implements Serving {
    @Override
    public Verb verb() {
      return Verb.ALERTS;
    }

    @Override
    public boolean changes() {
      return on != null;
    }

    @Override
    public String subject() {
      return on == null ? "" : on ? "on" : "off";
    }
  }

  /// Puts a line above answers, or takes it away.
  ///
  /// @param line the line, or null for none
  /// @param until when it goes by itself, or null for never
  record Announce(@Nullable String line, @Nullable Instant until) implements Serving {
    @Override
    public Verb verb() {
      return Verb.ANNOUNCE;
    }

    @Override
    public String subject() {
      return line == null ? "off" : until == null ? "" : "until " + until;
    }
  }

  /// Shows what stands above answers.
  record Announced() implements Serving {
    @Override
    public Verb verb() {
      return Verb.ANNOUNCE;
    }

    @Override
    public boolean changes() {
      return false;
    }
  }
}
