// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.admin.Topics.Topic;
import dev.dateline.ledger.Statistics.Day;
import dev.dateline.ledger.Votes.Thumbs;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;

/// The picture of `/stats`: charts below each other, for a phone held upright. It brings its own
/// dark ground, so that a messenger's light or dark changes nothing. Pure.
final class StatsPicture {
  /// Its width and height in pixels.
  static final int WIDTH = 1080;

  static final int HEIGHT = 1900;

  private static final int MARGIN = 56;
  private static final int CHART = 330;
  private static final int PLOT = 170;
  private static final int ROW = 52;

  // Each is told from the ground by 4.5 to 1 or more, and from its neighbours without colour too:
  // the parts of a bar stand in the legend's order.
  private static final Color GROUND = new Color(0x18222d);
  private static final Color INK = new Color(0xf2f5f8);
  private static final Color FAINT = new Color(0x9fb0c0);
  private static final Color LINE = new Color(0x3a4a5a);
  private static final Color GREEN = new Color(0x4fc38a);
  private static final Color AMBER = new Color(0xf2b84b);
  private static final Color RED = new Color(0xf0716a);
  private static final Color BLUE = new Color(0x6db3f2);
  private static final Color VIOLET = new Color(0xb79af0);

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private final Graphics2D pen;
  private final List<Day> days;
  private int top = MARGIN;

  private StatsPicture(Graphics2D pen, List<Day> days) {
    this.pen = pen;
    this.days = days;
  }

  /// A row of bars or a line, and what it is.
  private record Series(String name, Color color, ToDoubleFunction<Day> value) {}

  /// Draws it.
  ///
  /// @param title what stands above
  /// @param days one at least, the oldest first
  /// @param topics what was asked about most, five at most
  /// @param thumbs what readers think
  /// @return a PNG
  static byte[] png(String title, List<Day> days, List<Topic> topics, Thumbs thumbs) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      new StatsPicture(pen, days).draw(title, topics, thumbs);
    } finally {
      pen.dispose();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, "png", out)) {
        throw new IllegalStateException("nothing here writes PNG");
      }
    } catch (IOException memory) {
      throw new UncheckedIOException(memory);
    }
    return out.toByteArray();
  }

  private void draw(String title, List<Topic> topics, Thumbs thumbs) {
    pen.setColor(GROUND);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    text(title, MARGIN, top + 40, font(Font.BOLD, 46), INK);
    top += 90;
    bars(
        "Questions a day",
        List.of(
            new Series("answered", GREEN, Day::answered),
            new Series("not covered", AMBER, Day::notCovered),
            new Series("withheld", RED, Day::withheld)),
        StatsPicture::whole);
    lines(
        "Time to the answer",
        List.of(
            new Series("half within", BLUE, day -> day.half() / 1e3),
            new Series("95 of 100 within", VIOLET, day -> day.most() / 1e3)),
        StatsPicture::seconds);
    bars("Readers a day", List.of(new Series("", BLUE, Day::readers)), StatsPicture::whole);
    bars(
        "Tokens a day" + cost(),
        List.of(new Series("", VIOLET, day -> (double) day.tokens())),
        StatsPicture::thousands);
    asked(topics);
    text(
        "Thumbs: " + thumbs.up() + " up, " + thumbs.down() + " down",
        MARGIN,
        HEIGHT - MARGIN,
        font(Font.BOLD, 34),
        INK);
  }

  // A bar lies behind each topic's words, as long as the people are many that asked about it.
  private void asked(List<Topic> topics) {
    text("Asked about most", MARGIN, top + 30, font(Font.BOLD, 34), INK);
    Font font = font(Font.PLAIN, 30);
    FontMetrics metrics = pen.getFontMetrics(font);
    int y = top + 52;
    int room = WIDTH - 2 * MARGIN;
    int most = topics.stream().mapToInt(Topic::people).max().orElse(1);
    if (topics.isEmpty()) {
      text("nothing yet that three people asked about", MARGIN, y + 36, font, FAINT);
    }
    for (Topic topic : topics) {
      pen.setColor(LINE);
      pen.fillRect(MARGIN, y, Math.max(6, room * topic.people() / most), ROW - 8);
      String people = topic.people() + " people";
      int end = WIDTH - MARGIN - metrics.stringWidth(people) - 12;
      text(fitting(topic.words(), metrics, end - MARGIN - 36), MARGIN + 12, y + 33, font, INK);
      text(people, end, y + 33, font, INK);
      y += ROW;
    }
  }

  private static String fitting(String words, FontMetrics metrics, int room) {
    int end = words.length();
    while (end > 0 && metrics.stringWidth(words.substring(0, end) + "…") > room) {
      end = words.offsetByCodePoints(end, -1);
    }
    return end == words.length() ? words : words.substring(0, end) + "…";
  }

  private String cost() {
    BigDecimal money = days.stream().map(Day::money).reduce(BigDecimal.ZERO, BigDecimal::add);
    return money.signum() == 0 ? "" : ", cost " + money(money) + " in all";
  }

  /// {@return an amount of money to the hundredth, rounded up}
  ///
  /// @param amount not negative
  static String money(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.UP).toPlainString();
  }

  /// How a number is written on an axis.
  private interface Written {
    String of(double value);
  }

  private void bars(String title, List<Series> series, Written written) {
    double most =
        days.stream()
            .mapToDouble(
                day -> series.stream().mapToDouble(each -> each.value().applyAsDouble(day)).sum())
            .max()
            .orElse(0);
    double scale = frame(title, series, most, written);
    double step = step();
    int width = (int) Math.max(2, Math.min(step * 0.7, 120));
    for (int i = 0; i < days.size(); i++) {
      double foot = bottom();
      int left = (int) (MARGIN + i * step + (step - width) / 2);
      for (Series each : series) {
        double height = each.value().applyAsDouble(days.get(i)) * scale;
        pen.setColor(each.color());
        // What is there is seen, however little it is.
        int tall = height > 0 ? (int) Math.max(3, Math.round(height)) : 0;
        foot -= tall;
        pen.fillRect(left, (int) foot, width, tall);
      }
    }
    top += CHART;
  }

  private void lines(String title, List<Series> series, Written written) {
    double most =
        days.stream()
            .flatMapToDouble(
                day -> series.stream().mapToDouble(each -> each.value().applyAsDouble(day)))
            .max()
            .orElse(0);
    double scale = frame(title, series, most, written);
    double step = step();
    pen.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (Series each : series) {
      pen.setColor(each.color());
      Path2D path = new Path2D.Double();
      for (int i = 0; i < days.size(); i++) {
        double value = each.value().applyAsDouble(days.get(i));
        double x = MARGIN + (i + 0.5) * step;
        double y = bottom() - value * scale;
        // A day without an answer has no time: the line ends before it.
        if (value > 0) {
          boolean begins = i == 0 || each.value().applyAsDouble(days.get(i - 1)) == 0;
          if (begins) {
            path.moveTo(x, y);
          } else {
            path.lineTo(x, y);
          }
          pen.fillOval((int) x - 7, (int) y - 7, 14, 14);
        }
      }
      pen.draw(path);
    }
    top += CHART;
  }

  // Title, legend, ground line, days and the highest number; gives pixels for a unit.
  private double frame(String title, List<Series> series, double most, Written written) {
    text(title, MARGIN, top + 30, font(Font.BOLD, 34), INK);
    int x = MARGIN;
    for (Series each : series) {
      if (!each.name().isEmpty()) {
        pen.setColor(each.color());
        pen.fillRect(x, top + 52, 26, 26);
        x += 36;
        x = text(each.name(), x, top + 76, font(Font.PLAIN, 30), INK) + 36;
      }
    }
    String highest = most == 0 ? "none" : "most " + written.of(most);
    Font font = font(Font.PLAIN, 30);
    FontMetrics metrics = pen.getFontMetrics(font);
    text(highest, WIDTH - MARGIN - metrics.stringWidth(highest), top + 30, font, FAINT);
    pen.setColor(LINE);
    pen.setStroke(new BasicStroke(2));
    pen.drawLine(MARGIN, bottom(), WIDTH - MARGIN, bottom());
    String first = DAY.format(days.getFirst().day());
    text(first, MARGIN, bottom() + 36, font, FAINT);
    if (days.size() > 1) {
      String last = DAY.format(days.getLast().day());
      text(last, WIDTH - MARGIN - metrics.stringWidth(last), bottom() + 36, font, FAINT);
    }
    return most > 0 ? PLOT / most : 0;
  }

  private double step() {
    return (WIDTH - 2.0 * MARGIN) / days.size();
  }

  private int bottom() {
    return top + 92 + PLOT;
  }

  private int text(String words, int x, int y, Font font, Color color) {
    pen.setFont(font);
    pen.setColor(color);
    pen.drawString(words, x, y);
    return x + pen.getFontMetrics(font).stringWidth(words);
  }

  private static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }

  static String whole(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }

  static String seconds(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f s" : "%.0f s", value);
  }

  static String thousands(double value) {
    return value < 10_000
        ? whole(value)
        : value < 1e6
            ? String.format(Locale.ROOT, "%.0f k", value / 1e3)
            : String.format(Locale.ROOT, "%.1f m", value / 1e6);
  }
}
