// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.ledger.Access;
import org.jspecify.annotations.Nullable;

/// A command about who may ask the bot.
public sealed interface Door extends Command {
  /// Lists to whom the bot answers.
  record Listing() implements Door {
    @Override
    public Verb verb() {
      return Verb.ACCESS;
    }

    @Override
    public boolean changes() {
      return false;
    }
  }

  /// Chooses to whom the bot answers.
  ///
  /// @param mode to whom, or null for whatever the configuration says
  record Choose(Access.@Nullable Mode mode) implements Door {
    @Override
    public Verb verb() {
      return Verb.ACCESS;
    }

    @Override
    public boolean changes() {
      return true;
    }

    @Override
    public String subject() {
      return mode == null ? "off" : mode.key();
    }
  }

  /// Lets somebody in.
  ///
  /// @param whom a code as they were given it, or their numeric id
  record Approve(String whom) implements Door {
    @Override
    public Verb verb() {
      return Verb.APPROVE;
    }

    @Override
    public boolean changes() {
      return true;
    }
  }

  /// Takes back that somebody is let in.
  ///
  /// @param id of a person, or of a group, which is negative
  record Dismiss(String id) implements Door {
    @Override
    public Verb verb() {
      return Verb.APPROVE;
    }

    @Override
    public boolean changes() {
      return true;
    }

    @Override
    public String subject() {
      return id + " off";
    }
  }

  /// Shuts somebody out.
  ///
  /// @param id of a person, or of a group, which is negative
  record Ban(String id) implements Door {
    @Override
    public Verb verb() {
      return Verb.BAN;
    }

    @Override
    public boolean changes() {
      return true;
    }

    @Override
    public String subject() {
      return id;
    }
  }

  /// Takes back that somebody is shut out.
  ///
  /// @param id of a person, or of a group, which is negative
  record Unban(String id) implements Door {
    @Override
    public Verb verb() {
      return Verb.UNBAN;
    }

    @Override
    public boolean changes() {
      return true;
    }

    @Override
    public String subject() {
      return id;
    }
  }
}
