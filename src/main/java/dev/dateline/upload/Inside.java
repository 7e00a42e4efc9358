// SPDX-License-Identifier: Apache-2.0
package dev.dateline.upload;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/// Tells addresses of this machine, of a private network and of no network from those of the
/// internet. Pure.
public final class Inside {
  private static final int BYTE = 8;

  /// What IANA's registers of special addresses do not call globally reachable, and what carries
  /// another address within: multicast, translations of IPv4.
  private static final List<String> V4 =
      List.of(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.31.196.0/24",
          "192.52.193.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "192.175.48.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  private static final int[] GLOBAL_UNICAST = {0x20, 3};
  private static final List<String> V6 =
      List.of(
          "2001:0:0:0:0:0:0:0/23",
          "2001:db8:0:0:0:0:0:0/32",
          "2002:0:0:0:0:0:0:0/16",
          "3fff:0:0:0:0:0:0:0/20");

  private Inside() {}

  /// {@return whether nothing should be fetched from an address}
  ///
  /// @param address what a name was resolved to
  public static boolean is(InetAddress address) {
    return switch (address) {
      case Inet4Address v4 -> V4.stream().anyMatch(range -> within(v4.getAddress(), range));
      case Inet6Address v6 -> {
        byte[] bytes = v6.getAddress();
        // Of IPv6 only 2000::/3 is the internet's; mapped, local and translated ones lie outside.
        boolean global =
            (bytes[0] & 0xff) >> (BYTE - GLOBAL_UNICAST[1])
                == GLOBAL_UNICAST[0] >> (BYTE - GLOBAL_UNICAST[1]);
        yield !global || V6.stream().anyMatch(range -> within(bytes, range));
      }
      default -> true;
    };
  }

  private static boolean within(byte[] address, String range) {
    int slash = range.indexOf('/');
    byte[] base = InetAddress.ofLiteral(range.substring(0, slash)).getAddress();
    int bits = Integer.parseInt(range.substring(slash + 1));
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % BYTE;
      if ((address[bit / BYTE] & mask) != (base[bit / BYTE] & mask)) {
        return false;
      }
    }
    return true;
  }
}
