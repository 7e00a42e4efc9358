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
  private static final int LAST_PORT = 65535;

  /// Refuses a proxy without a port, or with one that cannot be.
  public NetworkSettings {
    if (!proxy.isEmpty() && !addressed(proxy)) {
      throw new IllegalArgumentException("proxy is '" + proxy + "', host:port is expected");
    }
  }

  private static boolean addressed(String proxy) {
    return proxy.matches("[A-Za-z0-9.\\-]+:[0-9]{1,5}")
        && Integer.parseInt(proxy.substring(proxy.lastIndexOf(':') + 1)) <= LAST_PORT;
  }
}
