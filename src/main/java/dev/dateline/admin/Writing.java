// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.prompt.PromptName;
import org.jspecify.annotations.Nullable;

/// A command about who writes answers, and how.
public sealed interface Writing extends Command {
  @Override
  default boolean changes() {
    return false;
  }

  /// Tells which model answers.
  record Model() implements Writing {
    @Override
    public Verb verb() {
      return Verb.MODEL;
    }
  }

  /// Chooses which model answers.
  ///
  /// @param name the model's, `off` for none, or null for the configuration's
  record Prefer(@Nullable String name) implements Writing {
    @Override
    public Verb verb() {
      return Verb.MODEL;
    }

    @Override
    public boolean changes() {
      return true;
    }

    @Override
    public String subject() {
      return name == null ? "configured" : name;
    }
  }

  /// Shows prompts.
  ///
  /// @param name which, or null for a list of them
  record Prompt(@Nullable PromptName name) implements Writing {
    @Override
    public Verb verb() {
      return Verb.PROMPT;
    }
  }

  /// Reads configuration and prompts again.
  record Reload() implements Writing {
    @Override
    public Verb verb() {
      return Verb.RELOAD;
    }

    @Override
    public boolean changes() {
      return true;
    }
  }
}
