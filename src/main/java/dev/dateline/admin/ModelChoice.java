// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.ledger.StandingOrders;
import dev.dateline.ledger.StandingOrders.Order;
import dev.dateline.model.Model;
import dev.dateline.model.Models;
import java.util.Optional;
import java.util.function.Supplier;

/// Which model answers now: what was ordered by command, else what the configuration says.
///
/// @param configured the configured models; asked for each time
/// @param orders what was ordered
public record ModelChoice(Supplier<Models> configured, StandingOrders orders) {
  /// That no model answers, as an order.
  static final String OFF = "off";

  static final String ORDER = "model";

  /// {@return the configured models}
  public Models models() {
    return configured.get();
  }

  /// {@return who writes answers now; empty for the articles' own sentences}
  public Optional<Model> now() {
    Optional<Order> order = orders.of(ORDER);
    if (order.isEmpty()) {
      return models().writer();
    }
    String name = order.get().value();
    return name.equals(OFF) ? Optional.empty() : models().writer(name);
  }
}
