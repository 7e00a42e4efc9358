// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a server of ours listens.
///
/// @param host a name or an address; an IPv6 address without its brackets
/// @param port 0 for any that is free
public record ListenAddress(String host, int port) {
  /// What stands in the file for no server.
  static final String OFF = "off";

  private static final int LAST_PORT = 65535;
  private static final Pattern FORM =
      Pattern.compile("(?:([A-Za-z0-9.-]+)|\\[([0-9A-Fa-f:.]+)]):([0-9]{1,5})");

  /// Reads one.
  ///
  /// @param key whose value it is, for the message
  /// @param text `host:port`, or `off`
  /// @return the address, or empty for none
  /// @throws IllegalArgumentException when it is neither
  static Optional<ListenAddress> of(String key, String text) {
    if (text.equals(OFF)) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches() || Integer.parseInt(form.group(3)) > LAST_PORT) {
      throw new IllegalArgumentException(
          key + " is '" + text + "', host:port or " + OFF + " is expected");
    }
    String host = form.group(1) == null ? form.group(2) : form.group(1);
    return Optional.of(new ListenAddress(host, Integer.parseInt(form.group(3))));
  }
}
