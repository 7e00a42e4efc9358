// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.net.Proxy;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// How the way out is made.
///
/// @param connect how long a connection may take
/// @param proxy the proxy to go through, [Proxy#NO_PROXY] for none
/// @param trust whom to trust, or null for the system's authorities alone
public record Network(Duration connect, Proxy proxy, @Nullable Trust trust) {
  /// Certificates to trust.
  ///
  /// @param context makes the sockets
  /// @param manager decides
  public record Trust(SSLContext context, X509TrustManager manager) {}

  /// {@return the way out without proxy or certificate}
  ///
  /// @param connect how long a connection may take
  public static Network direct(Duration connect) {
    return new Network(connect, Proxy.NO_PROXY, null);
  }
}
