// SPDX-License-Identifier: Apache-2.0
package dev.dateline.upload;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import javax.net.SocketFactory;

/// Sockets that connect to one address and to no other, whoever asks for which.
final class CheckedSockets extends SocketFactory {
  private final InetAddress only;

  CheckedSockets(InetAddress only) {
    this.only = only;
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress to, int timeout) throws IOException {
        if (!(to instanceof InetSocketAddress at) || !only.equals(at.getAddress())) {
          throw new SocketException("not the address that was checked");
        }
        super.connect(to, timeout);
      }
    };
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw new SocketException("a socket is connected by its address");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    throw new SocketException("a socket is connected by its address");
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw new SocketException("a socket is connected when it is told to");
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    throw new SocketException("a socket is connected when it is told to");
  }
}
