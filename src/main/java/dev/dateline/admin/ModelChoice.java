// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.ledger.StandingOrders;
import dev.dateline.ledger.StandingOrders.Order;
import dev.dateline.model.Model;
import dev.dateline.model.Models;
import java.util.Optional;

/// Which model answers now: what was ordered by command, else what the configuration says.
///
/// @param models the models
/// @param orders what was ordered
public record ModelChoice(Models models, StandingOrders orders) {
  /// That no model answers, as an order.
  static final String OFF = "off";

  static final String ORDER = "model";

  /// {@return who writes answers now; empty for the articles' own sentences}
  public Optional<Model> now() {
    Optional<Order> order = orders.of(ORDER);
    if (order.isEmpty()) {
      return models.writer();
    }
    String name = order.get().value();
    return name.equals(OFF) ? Optional.empty() : models.writer(name);
  }
}
