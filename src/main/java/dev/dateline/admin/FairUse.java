// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.ledger.StandingOrders;
import dev.dateline.ledger.StandingOrders.Order;
import dev.dateline.settings.LimitSettings;
import dev.dateline.settings.SettingsException;
import dev.dateline.settings.SettingsSheet;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How much may be asked now: what was ordered by command, else what the configuration says.
///
/// @param configured what the configuration says; asked each time
/// @param orders what was ordered
public record FairUse(Supplier<LimitSettings> configured, StandingOrders orders)
    implements Supplier<LimitSettings> {
  private static final Logger LOG = LoggerFactory.getLogger(FairUse.class);
  private static final String PREFIX = "limits.";

  @Override
  public LimitSettings get() {
    LimitSettings now = configured.get();
    for (Map.Entry<String, Order> each : ordered().entrySet()) {
      try {
        now = SettingsSheet.with(now, each.getKey(), each.getValue().value());
      } catch (SettingsException outgrown) {
        // Ordered when other bounds held: the configuration counts again.
        LOG.debug("/limits {} counts no more: {}", each.getKey(), outgrown.getMessage());
      }
    }
    return now;
  }

  /// {@return what was ordered, by the settings' keys}
  Map<String, Order> ordered() {
    return orders.beginning(PREFIX);
  }

  /// {@return an order's name}
  ///
  /// @param key the setting's
  static String name(String key) {
    return PREFIX + key;
  }
}
