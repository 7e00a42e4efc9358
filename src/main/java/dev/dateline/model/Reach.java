// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// How a model's server is reached.
///
/// @param connect how long a connection may take
/// @param proxy the proxy to go through, or null for none; this machine is reached without it
/// @param trust whom to trust, or null for the system's authorities alone
public record Reach(
    Duration connect, @Nullable InetSocketAddress proxy, @Nullable SSLContext trust) {
  /// {@return a client; redirects are not followed, because the key would follow them}
  ///
  /// @param threads runs its work
  HttpClient client(ExecutorService threads) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            // Servers of local models know no upgrade, and a cancelled call is a closed socket.
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connect)
            .executor(threads)
            .proxy(new ByHost(proxy));
    if (trust != null) {
      builder.sslContext(trust);
    }
    return builder.build();
  }

  private static final class ByHost extends ProxySelector {
    private final Proxy proxy;

    ByHost(@Nullable InetSocketAddress address) {
      proxy = address == null ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, address);
    }

    @Override
    public List<Proxy> select(URI uri) {
      String host = uri.getHost() == null ? "" : uri.getHost();
      boolean here = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
      return List.of(here ? Proxy.NO_PROXY : proxy);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      // The call fails with it.
    }
  }
}
