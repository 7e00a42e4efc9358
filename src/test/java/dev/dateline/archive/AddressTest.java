// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example/a?id=1",
        "http://www.NEWS.example/a/?id=1",
        " https://news.example:443/a?utm_source=x&id=1&utm_medium=y#part "
      })
  void spellings_of_one_address_are_one(String url) {
    assertThat(Address.of(url)).isEqualTo("news.example/a?id=1");
  }

  @Test
  void paths_and_queries_tell_addresses_apart() {
    assertThat(Address.of("https://news.example/A")).isEqualTo("news.example/A");
    assertThat(Address.of("https://news.example:8080/a?b=2")).isEqualTo("news.example:8080/a?b=2");
  }

  @Test
  void what_is_no_address_stands_as_it_is() {
    assertThat(Address.of("not an address")).isEqualTo("not an address");
    assertThat(Address.of("urn:a:b")).isEqualTo("urn:a:b");
    assertThat(Address.of(" ")).isNull();
    assertThat(Address.of(null)).isNull();
  }
}
