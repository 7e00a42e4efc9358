// SPDX-License-Identifier: Apache-2.0
package dev.dateline.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsideTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.0.9",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.168.1.1",
        "192.88.99.1",
        "198.18.0.1",
        "198.19.255.255",
        "203.0.113.7",
        "224.0.0.1",
        "239.1.1.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:8.8.8.8",
        "::127.0.0.1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001:db8::1",
        "2001::1",
        "2002:7f00:1::1",
        "3fff::1",
        "5f00::1"
      })
  void nothing_is_fetched_from_inside(String address) {
    // A mapped address is its IPv4 address to Java, and 8.8.8.8 alone is outside.
    assertThat(Inside.is(InetAddress.ofLiteral(address)))
        .isEqualTo(!address.equals("::ffff:8.8.8.8"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.0.0.1",
        "128.0.0.1", "172.15.255.255", "172.32.0.0", "192.167.0.1", "198.17.0.1", "198.20.0.1",
        "223.255.255.255", "2606:4700::1", "2a00:1450::1", "2001:4860::8888"
      })
  void the_internet_is_outside(String address) {
    assertThat(Inside.is(InetAddress.ofLiteral(address))).isFalse();
  }
}
