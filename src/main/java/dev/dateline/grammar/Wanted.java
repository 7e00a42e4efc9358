// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

/// What a part of a question asks for. Each says what a sentence must hold to be an answer.
public enum Wanted {
  /// The doer of the verb: it stands left of an active verb or behind "by".
  DOER,
  /// Who or what the verb was done to: it stands left of a passive verb or right of an active one.
  PATIENT,
  /// Whom a name or a description means: the other one stands beside it.
  IDENTITY,
  /// What something is: a name, a number or a description of it.
  ATTRIBUTE,
  /// A date or time of that very event.
  TIME,
  /// A place of that very event.
  PLACE,
  /// A number of the things named.
  COUNT,
  /// An amount of the dimension asked for.
  MEASURE,
  /// A reason, given as one.
  REASON,
  /// A way or means.
  MANNER,
  /// What somebody said about something.
  SAYING,
  /// One of a class, by name.
  WHICH,
  /// Whether something is so: who says what about it.
  WHETHER,
  /// What a verb was about: the sentence that has doer and verb.
  DEED,
  /// Whatever is reported on a subject.
  TOPIC;

  /// {@return how many sentences an answer may have, those not counted that the sentences need}
  public int sentences() {
    return switch (this) {
      case SAYING, REASON, TOPIC -> 4;
      case WHETHER,
          DEED,
          MANNER,
          DOER,
          PATIENT,
          IDENTITY,
          ATTRIBUTE,
          TIME,
          PLACE,
          COUNT,
          MEASURE,
          WHICH ->
          1;
    };
  }
}
