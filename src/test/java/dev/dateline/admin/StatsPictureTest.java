// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.admin.Topics.Topic;
import dev.dateline.ledger.Statistics.Day;
import dev.dateline.ledger.Votes.Thumbs;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatsPictureTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

  private static final List<Topic> TOPICS =
      List.of(
          new Topic("harbour, bridge, repairs", 61, 40),
          new Topic("ferry", 22, 19),
          new Topic(
              "wastewater, infrastructure, modernisation and what a very long word would do", 9, 7),
          new Topic("council", 6, 5),
          new Topic("mill", 3, 3));

  private static Day day(int i) {
    return new Day(
        FIRST.plusDays(i),
        30 + 7 * (i % 5),
        6 + i % 4,
        i % 3,
        2,
        i % 9 == 4 ? 0 : 300 + 40L * (i % 7),
        i % 9 == 4 ? 0 : 1_200 + 300L * (i % 6),
        9 + i % 6,
        41_000 + 9_000L * (i % 5),
        BigDecimal.ONE);
  }

  private static List<Day> days(int number) {
    List<Day> days = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      days.add(day(i));
    }
    return days;
  }

  private static Set<Integer> colours(BufferedImage image) {
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getRGB(x, y) & 0xffffff);
      }
    }
    return colours;
  }

  private static BufferedImage drawn(List<Day> days) throws IOException {
    byte[] png =
        StatsPicture.png(
            "The last " + days.size() + " days", days, TOPICS, new Thumbs(12, 3, Map.of()));
    Path look = Path.of(System.getProperty("look", ""));
    if (!look.toString().isEmpty()) {
      Files.write(look.resolve("stats-" + days.size() + ".png"), png);
    }
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 30, 366})
  void a_picture_shows_every_kind_of_answer(int number) throws IOException {
    BufferedImage image = drawn(days(number));

    assertThat(image.getWidth()).isEqualTo(StatsPicture.WIDTH);
    assertThat(image.getHeight()).isEqualTo(StatsPicture.HEIGHT);
    // Answered and not covered, the time lines; withheld where there is one.
    assertThat(colours(image)).contains(0x4fc38a, 0xf2b84b, 0x6db3f2, 0xb79af0, 0xf0716a);
  }

  @Test
  void days_without_a_question_are_drawn_too() throws IOException {
    Day none = new Day(FIRST, 0, 0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO);

    assertThat(colours(drawn(List.of(none, none)))).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x4fc38a, 0xf2b84b, 0xf0716a, 0x6db3f2, 0xb79af0, 0xf2f5f8, 0x9fb0c0})
  void what_is_drawn_stands_out_from_its_ground(int colour) {
    // Contrast as WCAG 2 reckons it.
    assertThat((light(colour) + 0.05) / (light(0x18222d) + 0.05)).isGreaterThan(4.5);
  }

  private static double light(int colour) {
    return 0.2126 * part(colour >> 16) + 0.7152 * part(colour >> 8) + 0.0722 * part(colour);
  }

  private static double part(int eight) {
    double value = (eight & 0xff) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
