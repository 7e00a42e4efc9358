// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

/// One meaning of a word that accuses.
///
/// @param kind how it accuses
/// @param family what of: words of one family can say the same
/// @param form which form of the verb it is; [Form#NOUN] for what is no verb
/// @param target what has to follow for it to accuse
record Offence(Kind kind, String family, Form form, Target target) {
  /// How a word accuses.
  enum Kind {
    /// A verb with a victim.
    HARM,
    /// A verb without one.
    CRIME,
    /// What police and courts do to the accused.
    JUSTICE,
    /// Words that put a person before a court or behind bars.
    STATE,
    /// Who does it.
    DOER,
    /// What is done.
    DEED,
    /// What happened, seldom who did it.
    EVENT,
    /// Illness and addiction.
    ILL;

    /// {@return whether its words are verbs}
    boolean verb() {
      return this == HARM || this == CRIME || this == JUSTICE;
    }
  }

  /// The form of a verb.
  enum Form {
    /// "steal", "steals": active.
    ACTIVE,
    /// "stole": active.
    PAST,
    /// "stolen": passive, or active behind "has".
    PARTICIPLE,
    /// "killed": past and participle look the same.
    EITHER,
    /// "stealing".
    ING,
    /// No verb.
    NOUN
  }

  /// What has to follow.
  enum Target {
    /// Nothing.
    ANY,
    /// A person.
    PERSON,
    /// A person without a name: with one it is sport ("did Halden beat Veresk").
    NAMELESS
  }
}
