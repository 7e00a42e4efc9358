// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import dev.dateline.news.Block;
import dev.dateline.news.Canonical;
import dev.dateline.news.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// `.html`: the header from `dateline:` tags, then JSON-LD, then OpenGraph; the text from the
/// JSON-LD's `articleBody` or the page's main element.
final class WebPage {
  private static final Pattern CHARSET =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]{2,40})");

  /// What is on a page but not of the article. Class names are whole words: "related" is, a class
  /// that merely contains it is not.
  private static final String NOT_TEXT =
      "script,style,noscript,template,svg,iframe,object,form,button,select,input,textarea,nav,aside,"
          + "footer,dialog,video,audio,[hidden],[aria-hidden=true],[style*=display:none],[style*='display:"
          + " none'],[style*=visibility:hidden],[style*='visibility: hidden'],"
          + "[role=navigation],[role=complementary],[role=banner],[role=contentinfo],[role=search],"
          + "[role=dialog],.share,.sharing,.social,.newsletter,.comments,.advertisement,.ad,.related,"
          + ".breadcrumb,.breadcrumbs,.cookie-banner,.most-read,.visually-hidden,.sr-only";

  private static final String DECK =
      "[itemprop=alternativeHeadline],.deck,.dek,.standfirst,.subtitle,.subheadline,.article-deck";
  private static final String BYLINE = "[itemprop=author],[rel=author],.byline,.author";

  /// Percent of the linked text that the page's blocks must hold in order to stand for it.
  private static final long ABOUT_ALL = 97;

  /// Characters times blocks; beyond it the comparison takes longer than its gain is worth.
  private static final long MOST_COMPARED = 500_000_000;

  /// A page with more candidates for its main element is a list of pages.
  private static final int MOST_MAINS = 50;

  private WebPage() {}

  /// {@return the character set that the page's beginning names, or null}
  static @Nullable String declaredCharset(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
    Matcher named = CHARSET.matcher(head);
    return named.find() ? named.group(1) : null;
  }

  static Manuscript read(String html) {
    Document page = Jsoup.parse(html);
    Manuscript manuscript = new Manuscript();
    for (Key key : Key.values()) {
      manuscript.put(key, meta(page, "dateline:" + key.key()));
    }
    LinkedArticle linked = LinkedArticle.of(page);
    if (linked != null) {
      linked.header(manuscript);
    }
    Element main = main(page);
    openGraph(page, main, manuscript);
    List<Block> shown = blocks(main, manuscript);
    String body = linked == null ? null : linked.body();
    List<Block> chosen = body == null ? shown : choose(body, shown);
    deck(page, linked, manuscript, chosen);
    for (Block block : chosen) {
      manuscript.add(block.role(), block.text());
    }
    return manuscript;
  }

  private static void openGraph(Document page, Element main, Manuscript into) {
    into.put(Key.TITLE, meta(page, "og:title"));
    Element h1 = page.selectFirst("article h1, main h1, h1");
    into.put(Key.TITLE, h1 == null ? null : h1.text());
    into.put(Key.TITLE, page.title());
    into.put(Key.SOURCE, meta(page, "og:site_name"));
    into.put(Key.SECTION, meta(page, "article:section"));
    into.put(Key.PUBLISHED, LinkedArticle.iso(meta(page, "article:published_time")));
    into.put(Key.UPDATED, LinkedArticle.iso(meta(page, "article:modified_time")));
    Element time = main.selectFirst("time[datetime]");
    String stamp = time == null ? "" : time.attr("datetime");
    into.put(
        Key.PUBLISHED, stamp.matches("\\d{4}-\\d\\d-\\d\\d.*") ? LinkedArticle.iso(stamp) : null);
    String author = meta(page, "author");
    into.put(Key.AUTHOR, author == null || author.startsWith("http") ? null : author);
    Element byline = main.selectFirst(BYLINE);
    if (byline != null && byline.text().length() <= 160) {
      String by = Bylines.byline(byline.text());
      into.put(Key.AUTHOR, by == null && Bylines.name(byline.text()) ? byline.text() : by);
    }
    Element canonical = page.selectFirst("link[rel=canonical]");
    into.put(Key.URL, canonical == null ? null : LinkedArticle.web(canonical.attr("href")));
    into.put(Key.URL, LinkedArticle.web(meta(page, "og:url")));
    Element root = page.selectFirst("html[lang]");
    into.put(Key.LANGUAGE, root == null ? null : known(root.attr("lang")));
    into.put(Key.LANGUAGE, known(meta(page, "og:locale")));
  }

  /// A page's own language tag is often wrong in form; that is no reason to refuse the article.
  private static @Nullable String known(@Nullable String tag) {
    return tag == null ? null : Languages.code(tag);
  }

  private static @Nullable String meta(Document page, String name) {
    for (Element tag : page.select("meta[content]")) {
      if (name.equalsIgnoreCase(tag.attr("property")) || name.equalsIgnoreCase(tag.attr("name"))) {
        return tag.attr("content");
      }
    }
    return null;
  }

  /// The element that holds the article: the one of its kind with the most text.
  private static Element main(Document page) {
    for (String kind : List.of("[itemprop=articleBody]", "article", "main,[role=main]")) {
      Element best = null;
      int most = 0;
      for (Element one : page.select(kind).stream().limit(MOST_MAINS).toList()) {
        int length = one.text().length();
        if (length > most) {
          best = one;
          most = length;
        }
      }
      if (best != null) {
        return best;
      }
    }
    return page.body();
  }

  private static void deck(
      Document page, @Nullable LinkedArticle linked, Manuscript into, List<Block> blocks) {
    Element deck = page.selectFirst(DECK);
    into.put(Key.DECK, deck == null ? null : deck.text());
    into.put(Key.DECK, linked == null ? null : linked.description());
    into.put(Key.DECK, meta(page, "og:description"));
    String chosen = into.get(Key.DECK);
    if (chosen != null && repeats(chosen, blocks)) {
      into.remove(Key.DECK);
    }
  }

  /// A description that is only the text's beginning is no deck.
  private static boolean repeats(String deck, List<Block> blocks) {
    String letters = letters(deck);
    return letters.isEmpty() || blocks.stream().anyMatch(b -> letters(b.text()).contains(letters));
  }

  /// Linked data often has the text without its paragraphs: then the page's own blocks stand for
  /// it, where they hold about as much.
  private static List<Block> choose(String body, List<Block> shown) {
    List<Block> flat = new ArrayList<>();
    for (String paragraph : body.split("\\R+", -1)) {
      if (!paragraph.isBlank() && !Clutter.is(Canonical.clean(paragraph))) {
        flat.add(new Block(Credits.credit(paragraph) ? Role.CREDIT : Role.BODY, paragraph));
      }
    }
    String whole = letters(body);
    if ((long) whole.length() * shown.size() > MOST_COMPARED) {
      return flat;
    }
    int held =
        shown.stream()
            .map(b -> letters(b.text()))
            .filter(whole::contains)
            .mapToInt(String::length)
            .sum();
    if (held * 100L < whole.length() * ABOUT_ALL) {
      return flat;
    }
    return shown.stream()
        .filter(b -> !b.role().receipt() || whole.contains(letters(b.text())))
        .toList();
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
  }

  private static List<Block> blocks(Element main, Manuscript manuscript) {
    Element copy = main.clone();
    copy.select(NOT_TEXT).remove();
    copy.select("h1," + DECK).remove();
    for (Element by : copy.select(BYLINE)) {
      if (by.text().length() <= 160) {
        by.remove();
      }
    }
    if (main.nameIs("body")) {
      copy.select("header").remove();
    }
    Blocks blocks = new Blocks(manuscript);
    copy.traverse(blocks);
    blocks.flush();
    return blocks.found;
  }

  /// Collects text between the borders of block elements; jsoup walks without recursion.
  private static final class Blocks implements NodeVisitor {
    private final List<Block> found = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Set<String> seen = new HashSet<>();
    private final Manuscript manuscript;
    private Role role = Role.BODY;

    Blocks(Manuscript manuscript) {
      this.manuscript = manuscript;
      seen.add(letters(String.valueOf(manuscript.get(Key.TITLE))));
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText().replaceAll("\\s+", " "));
      } else if (node instanceof Element element) {
        if (element.nameIs("br")) {
          text.append('\n');
        } else if (element.isBlock() || element.nameIs("figcaption")) {
          flush();
          role = role(element);
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && (element.isBlock() || element.nameIs("figcaption"))) {
        flush();
        role = element.parent() == null ? Role.BODY : role(element.parent());
      }
    }

    void flush() {
      for (String part : text.toString().split("\n\\s*\n", -1)) {
        String clean = Canonical.clean(part);
        boolean repeated = clean.length() >= 40 && !seen.add(letters(clean));
        if (!clean.isEmpty() && !repeated && !Clutter.is(clean) && !byline(clean)) {
          found.add(new Block(named(clean), clean));
        }
      }
      text.setLength(0);
    }

    /// A line of names that no element marks as the byline: above the text it is one.
    private boolean byline(String clean) {
      String by = role == Role.BODY && found.isEmpty() ? Bylines.byline(clean) : null;
      manuscript.put(Key.AUTHOR, by);
      return by != null;
    }

    private Role named(String clean) {
      if (role != Role.BODY) {
        return role;
      }
      if (Credits.credit(clean)) {
        return Role.CREDIT;
      }
      return Credits.biography(clean, manuscript.get(Key.AUTHOR)) ? Role.BIOGRAPHY : Role.BODY;
    }

    private static Role role(Element element) {
      for (Element up = element; up != null; up = up.parent()) {
        switch (up.normalName()) {
          case "figcaption" -> {
            return Role.CAPTION;
          }
          case "blockquote" -> {
            return Role.BOX;
          }
          case "h2", "h3", "h4", "h5", "h6" -> {
            return Role.SUBHEAD;
          }
          default -> {}
        }
      }
      return Role.BODY;
    }
  }
}
