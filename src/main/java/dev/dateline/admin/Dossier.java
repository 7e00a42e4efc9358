// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import java.util.List;

/// A command about what is kept on people.
public sealed interface Dossier extends Command {
  @Override
  default boolean changes() {
    return false;
  }

  /// Lists people.
  ///
  /// @param words each narrows the list: part of a number, or a standing
  record Users(List<String> words) implements Dossier {
    /// Copies the words.
    public Users {
      words = List.copyOf(words);
    }

    @Override
    public Verb verb() {
      return Verb.USERS;
    }
  }

  /// Shows what is kept on a person.
  ///
  /// @param person a numeric id
  record User(String person) implements Dossier {
    @Override
    public Verb verb() {
      return Verb.USER;
    }

    @Override
    public String subject() {
      return person;
    }
  }

  /// Erases it.
  ///
  /// @param person a numeric id
  record Erase(String person) implements Dossier {
    @Override
    public Verb verb() {
      return Verb.USER;
    }

    @Override
    public boolean changes() {
      return true;
    }

    @Override
    public boolean dangerous() {
      return true;
    }

    // A wish to be forgotten leaves no number behind.
    @Override
    public String subject() {
      return "erase";
    }
  }
}
