// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.ops.Health.Check;
import dev.dateline.ops.Health.State;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthTest {
  @Test
  void health_is_one_line_of_json() {
    Health health =
        new Health(
            List.of(
                new Check("telegram", State.OK, "heard of 3 s ago"),
                new Check("disk", State.WARN, "200 MB left")));
    assertThat(health.page())
        .isEqualTo(
            new Page(
                200,
                "application/json",
                "{\"status\": \"warn\", \"telegram\": {\"status\": \"ok\", \"said\": \"heard of 3 s"
                    + " ago\"}, \"disk\": {\"status\": \"warn\", \"said\": \"200 MB left\"}}\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "OK, OK, 200, ok",
    "OK, WARN, 200, warn",
    "FAIL, WARN, 503, fail",
    "OK, FAIL, 503, fail"
  })
  void the_worst_decides(State first, State second, int code, String status) {
    Page page = new Health(List.of(new Check("a", first, ""), new Check("b", second, ""))).page();
    assertThat(page.code()).isEqualTo(code);
    assertThat(page.text()).startsWith("{\"status\": \"" + status + "\"");
  }

  @Property
  void any_text_is_good_json(@ForAll String said) throws JsonProcessingException {
    String json = new Health(List.of(new Check("ledger", State.FAIL, said))).page().text();
    assertThat(new ObjectMapper().readTree(json).at("/ledger/said").asText()).isEqualTo(said);
  }
}
