// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

/// What an experiment's file comes to on this machine.
public sealed interface Plan {
  /// {@return the experiment's name}
  String name();

  /// It can be measured.
  ///
  /// @param experiment the experiment
  record Ready(Experiment experiment) implements Plan {
    @Override
    public String name() {
      return experiment.name();
    }
  }

  /// It cannot: its corpus is not here.
  ///
  /// @param name the experiment's
  /// @param missing what is missing, in one line
  record Skipped(String name, String missing) implements Plan {}
}
