// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.model.Reach;
import dev.dateline.settings.NetworkSettings;
import dev.dateline.settings.SettingsException;
import dev.dateline.telegram.Network;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// The way to the outside that the settings describe.
final class Route {
  private Route() {}

  /// {@return the way out}
  ///
  /// @param settings proxy, certificate and time-outs
  /// @throws SettingsException when the certificate's file cannot be used
  static Network of(NetworkSettings settings) {
    return new Network(
        Duration.ofSeconds(settings.connectTimeoutSeconds()),
        proxy(settings.proxy()),
        settings.certificateFile().isEmpty() ? null : trust(settings.certificateFile()));
  }

  /// {@return the way to the models' servers}
  ///
  /// @param settings proxy, certificate and time-outs
  /// @throws SettingsException when the certificate's file cannot be used
  static Reach toModels(NetworkSettings settings) {
    Network network = of(settings);
    Network.Trust trust = network.trust();
    return new Reach(
        network.connect(),
        (InetSocketAddress) network.proxy().address(),
        trust == null ? null : trust.context());
  }

  private static Proxy proxy(String hostAndPort) {
    if (hostAndPort.isEmpty()) {
      return Proxy.NO_PROXY;
    }
    int colon = hostAndPort.lastIndexOf(':');
    // Resolved when it is used: a proxy's address may change while the bot runs.
    return new Proxy(
        Proxy.Type.HTTP,
        InetSocketAddress.createUnresolved(
            hostAndPort.substring(0, colon), Integer.parseInt(hostAndPort.substring(colon + 1))));
  }

  /// The JDK's own authorities and those of a file.
  private static Network.Trust trust(String file) {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      Collection<? extends Certificate> extra =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (extra.isEmpty()) {
        throw new SettingsException("network.certificate_file: " + file + " holds no certificate");
      }
      KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
      all.load(null, null);
      int n = 0;
      for (X509Certificate known : manager(null).getAcceptedIssuers()) {
        all.setCertificateEntry("authority-" + n++, known);
      }
      for (Certificate one : extra) {
        all.setCertificateEntry("authority-" + n++, one);
      }
      X509TrustManager manager = manager(all);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {manager}, null);
      return new Network.Trust(context, manager);
    } catch (IOException | InvalidPathException unreadable) {
      throw new SettingsException("network.certificate_file: " + file + " cannot be read");
    } catch (GeneralSecurityException broken) {
      throw new SettingsException("network.certificate_file: " + file + " is no PEM certificate");
    }
  }

  private static X509TrustManager manager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        return x509;
      }
    }
    throw new GeneralSecurityException("the JDK has no X.509 trust manager");
  }
}
