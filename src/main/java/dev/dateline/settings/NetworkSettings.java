// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

/// How the outside is reached.
///
/// @param proxy host and port of an HTTP proxy, empty for none
/// @param certificateFile an extra certificate authority to trust, empty for none
/// @param connectTimeoutSeconds how long a connection may take
public record NetworkSettings(
    @Setting(about = "HTTP proxy as host:port", standard = "") String proxy,
    @Setting(about = "PEM file with an extra certificate authority to trust", standard = "")
        String certificateFile,
    @Setting(
            about = "how long a connection may take",
            standard = "10",
            unit = "seconds",
            min = 1,
            max = 120)
        int connectTimeoutSeconds) {
  /// Refuses a proxy without a port.
  public NetworkSettings {
    if (!proxy.isEmpty() && !proxy.matches("[A-Za-z0-9.\\-]+:[0-9]{1,5}")) {
      throw new IllegalArgumentException("proxy is '" + proxy + "', host:port is expected");
    }
  }
}
