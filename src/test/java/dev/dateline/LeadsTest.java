// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ask.Asked;
import dev.dateline.ask.Leads;
import dev.dateline.verify.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Questions that a real house suggests.
class LeadsTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final String FERRY =
      """
      ARN — The ferry to Arn stopped on Friday.

      “The engine is as old as I am,” Captain Signe Halvorsen said.

      Mayor Tove Ekberg said the town would buy a new one. “We have waited long enough,” Ekberg said.
      """;

  @TempDir Path home;
  private Desk desk;
  private Leads leads;

  @BeforeEach
  void open() throws IOException {
    desk =
        new Paper(home, NOON)
            .article("ferry", "Ferry to Arn stops", "2026-11-20", FERRY)
            .article(
                "school",
                "Arn school opens",
                "2026-11-21",
                "ARN — The school opened on Monday.\n\n“I like the new desks,” Ulla Brandt said.\n")
            .article("mute", "A quiet day", "2026-11-22", "ARN — Nothing was said on Sunday.\n")
            .open();
    Wiring house = desk.wiring();
    leads =
        new Leads(
            house.searcher, house.newsdesk.unaided(), house.places.settings().newsroom().zoneId());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Answer.Cited answer(String question) {
    Asked asked = new Asked(question, "", Asked.Setting.PRIVATE, Set.of(), NOON);
    return (Answer.Cited) desk.wiring().newsdesk.ask(asked).answer();
  }

  @Test
  void examples_come_from_the_newest_articles_that_quote_somebody_and_each_is_answered() {
    List<String> examples = leads.examples(Set.of(), NOON, 3);
    assertThat(examples).hasSize(2).allMatch(each -> each.length() <= Leads.LONGEST);
    assertThat(examples.getFirst()).startsWith("What did Ulla Brandt say");
    assertThat(examples.getLast()).startsWith("What did Signe Halvorsen say");
    examples.forEach(each -> assertThat(answer(each).excerpts()).isNotEmpty());
  }

  @Test
  void what_leads_on_is_answered_by_what_was_not_told() {
    String told = "“The engine is as old as I am,” Captain Signe Halvorsen said.";
    List<String> further =
        leads.further("What did Signe Halvorsen say?", Set.of(told), Set.of(), NOON, 3);
    assertThat(further).first().isEqualTo("What did Tove Ekberg say about Arn?");
    Set<String> first = new HashSet<>();
    further.forEach(each -> first.add(answer(each).sources().getFirst().quote()));
    assertThat(first).hasSameSizeAs(further).doesNotContain(told);
  }

  @Test
  void beside_what_may_accuse_a_person_nothing_leads_on() {
    assertThat(
            leads.further("Did Tove Ekberg steal the ferry's engine?", Set.of(), Set.of(), NOON, 3))
        .isEmpty();
  }

  @Test
  void whom_the_newsroom_protects_is_in_no_question() {
    desk.wiring().archive.protections().set("Ulla Brandt", true, "9", "", Set.of());
    assertThat(leads.examples(Set.of(), NOON, 3)).noneMatch(each -> each.contains("Brandt"));
  }
}
