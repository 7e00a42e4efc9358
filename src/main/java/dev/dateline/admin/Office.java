// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import org.jspecify.annotations.Nullable;

/// A command about the newsroom's own people and what they do.
public sealed interface Office extends Command {
  /// Lists who has which role.
  record Admins() implements Office {
    @Override
    public Verb verb() {
      return Verb.ADMINS;
    }

    @Override
    public boolean changes() {
      return false;
    }
  }

  /// Gives or takes a role.
  ///
  /// @param person a numeric id
  /// @param role editor or auditor, or null to take it away
  record Appoint(String person, @Nullable Role role) implements Office {
    @Override
    public Verb verb() {
      return Verb.ADMINS;
    }

    @Override
    public boolean changes() {
      return true;
    }

    @Override
    public String subject() {
      return person + (role == null ? " none" : " " + role.key());
    }
  }

  /// Makes the group that it is given in an admin chat, or one no more.
  ///
  /// @param on which of both
  record Gather(boolean on) implements Office {
    @Override
    public Verb verb() {
      return Verb.ADMINS;
    }

    @Override
    public boolean changes() {
      return true;
    }

    @Override
    public String subject() {
      return on ? "here" : "here off";
    }
  }

  /// Reads the audit.
  ///
  /// @param who whose rows alone, or null
  /// @param what one command's alone, or null
  /// @param days how far back
  record Audit(@Nullable String who, @Nullable String what, int days) implements Office {
    @Override
    public Verb verb() {
      return Verb.AUDIT;
    }

    @Override
    public boolean changes() {
      return false;
    }
  }

  /// Confirms a command that waits.
  ///
  /// @param code what was given with it
  /// @param note what readers are told of a retraction, or null for none
  record Confirm(String code, @Nullable String note) implements Office {
    @Override
    public Verb verb() {
      return Verb.CONFIRM;
    }

    @Override
    public boolean changes() {
      return true;
    }
  }
}
