// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.admin.Report.Part;
import dev.dateline.admin.Report.Row;
import java.util.Arrays;
import java.util.List;

/// `/admin` and `/help`: which commands there are and how each is used. Pure.
final class Guide {
  private Guide() {}

  /// {@return the commands that a role may give}
  ///
  /// @param role whose
  static Report menu(Role role) {
    List<Row> rows =
        Arrays.stream(Verb.values())
            .filter(role::may)
            .map(verb -> new Row(verb.usage(), verb.does()))
            .toList();
    return Report.done(List.of(new Part.Text("You are " + role.key() + "."), new Part.Table(rows)));
  }

  /// {@return how a command is used}
  ///
  /// @param verb the command
  static Report explained(Verb verb) {
    Report report =
        Report.done(verb.usage())
            .and(verb.does() + ".")
            .and("Least role: " + verb.least().key() + ".");
    return verb.dangerous()
        ? report.and("It first shows what it would do and wants to be confirmed.")
        : report;
  }
}
