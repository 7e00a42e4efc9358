// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ask.Asked.Setting;
import dev.dateline.ledger.Perused;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Header;
import dev.dateline.news.Status;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.telegram.Markup.Block;
import dev.dateline.telegram.Markup.Bold;
import dev.dateline.telegram.Markup.Inline;
import dev.dateline.telegram.Markup.Line;
import dev.dateline.telegram.Markup.Link;
import dev.dateline.telegram.Markup.Plain;
import dev.dateline.telegram.Markup.Quote;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/// Shows passages and articles, a page at a time: headline, date, passages and the link, and of no
/// article more than its ration.
///
/// @param library where they are
/// @param perused what chats were shown
/// @param lists what chats looked for last
/// @param percent how much of an article a chat may read in a day; asked each time
/// @param clock the time
public record ReadingDesk(
    Library library, Perused perused, Lists lists, IntSupplier percent, InstantSource clock) {
  // A page is read on a phone.
  private static final int FOUND_A_PAGE = 5;
  private static final int PASSAGES_A_PAGE = 3;
  private static final int FOUND = 40;
  // Beside an answer and its questions.
  private static final int MORE = 2;

  /// Opens one.
  ///
  /// @param library where passages and articles are
  /// @param perused what chats were shown
  /// @param chats of how many chats it is known what they looked for
  /// @param percent of an article that a chat may read in a day; asked each time
  /// @param clock the time
  /// @return the desk
  public static ReadingDesk open(
      Library library, Perused perused, int chats, IntSupplier percent, InstantSource clock) {
    return new ReadingDesk(library, perused, new Lists(chats), percent, clock);
  }

  /// What is shown.
  ///
  /// @param blocks the message
  /// @param cites every version it quotes
  record Leaf(List<Block> blocks, Map<ArticleId, Integer> cites) {
    Leaf {
      blocks = List.copyOf(blocks);
      cites = Map.copyOf(cites);
    }

    static Leaf of(List<Block> blocks) {
      return new Leaf(blocks, Map.of());
    }

    static Leaf of(String line) {
      return of(List.of(Line.of(line)));
    }
  }

  // Who reads: a list's place in memory, and how a command is written for a tap.
  private record Reader(Chronicle.Place place, String tail, Phrasebook book) {
    String chat() {
      return place.chat() + ":" + place.topic();
    }

    String tap(String command, int number) {
      return "/" + command + "_" + number + tail;
    }
  }

  /// Shows it.
  ///
  /// @param wanted what, by whom
  /// @param place where
  /// @param username our own name, empty for none
  /// @param book the reader's language
  /// @return what is shown
  Leaf read(Incoming.Served wanted, Chronicle.Place place, String username, Phrasebook book) {
    // A group has several bots: a command there names whose it is.
    boolean group = wanted.setting() == Setting.GROUP && !username.isEmpty();
    Reader reader = new Reader(place, group ? "@" + username : "", book);
    return switch (wanted.wish()) {
      case Wish.Search(String words) -> searched(words.strip(), reader);
      case Wish.More(String words, var told) -> more(words, told, reader);
      case Wish.SearchPage(int page) ->
          lists
              .words(reader.chat())
              .map(words -> found(words, page, reader))
              .orElseGet(() -> Leaf.of(book.say(Phrase.SEARCH_AGAIN)));
      case Wish.Article(String words) -> named(words.strip(), reader);
      case Wish.Linked(ArticleId article) -> opened(article, 1, reader);
      case Wish.Open(int number) -> numbered(number, reader);
      case Wish.ArticlePage(int page) ->
          lists
              .article(reader.chat())
              .map(article -> opened(article, page, reader))
              .orElseGet(() -> Leaf.of(book.say(Phrase.SEARCH_AGAIN)));
      case Wish.Language _, Wish.Notices _, Wish.Remark _ ->
          throw new IllegalArgumentException("nothing to read: " + wanted.wish());
    };
  }

  private Leaf searched(String words, Reader reader) {
    if (words.isEmpty()) {
      return Leaf.of(reader.book().say(Phrase.SEARCH_WHAT));
    }
    lists.searched(reader.chat(), words);
    return found(words, 1, reader);
  }

  private Leaf found(String words, int page, Reader reader) {
    List<Library.Found> all = library.search(words, FOUND);
    if (all.isEmpty()) {
      return Leaf.of(reader.book().say(Phrase.NOTHING_FOUND));
    }
    int pages = (all.size() + FOUND_A_PAGE - 1) / FOUND_A_PAGE;
    int shown = Math.clamp(page, 1, pages);
    int from = (shown - 1) * FOUND_A_PAGE;
    int to = Math.min(all.size(), from + FOUND_A_PAGE);
    Leaf leaf = found(all, IntStream.range(from, to).boxed().toList(), reader);
    List<Block> out = new ArrayList<>(leaf.blocks());
    foot(shown, pages, "search", reader).ifPresent(out::add);
    return new Leaf(out, leaf.cites());
  }

  private Leaf more(String words, Set<String> told, Reader reader) {
    lists.searched(reader.chat(), words);
    List<Library.Found> all = library.search(words, FOUND);
    List<Integer> others =
        IntStream.range(0, all.size())
            .filter(i -> told.stream().noneMatch(all.get(i).text()::contains))
            .limit(MORE)
            .boxed()
            .toList();
    return found(all, others, reader);
  }

  private Leaf found(List<Library.Found> all, List<Integer> which, Reader reader) {
    List<Block> out = new ArrayList<>();
    Map<ArticleId, Integer> cites = new HashMap<>();
    sample(which.stream().map(i -> all.get(i).header()).toList(), reader, out);
    for (int i : which) {
      Library.Found each = all.get(i);
      boolean may = may(each.article(), List.of(each.passage()), reader).contains(each.passage());
      out.add(new Line(List.of(new Bold(each.dateline())), true));
      if (may) {
        out.add(new Quote(List.of(Line.of(each.text())), false));
        cites.put(each.article(), each.version());
      }
      out.add(
          new Line(
              List.of(
                  headline(each.header(), may ? each.text() : ""),
                  new Plain(" " + reader.tap("article", i + 1))),
              false));
    }
    return new Leaf(out, cites);
  }

  private Leaf numbered(int number, Reader reader) {
    Optional<List<Library.Found>> all =
        lists.words(reader.chat()).map(words -> library.search(words, FOUND));
    return all.isEmpty() || number < 1 || number > all.get().size()
        ? Leaf.of(reader.book().say(Phrase.SEARCH_AGAIN))
        : opened(all.get().get(number - 1).article(), 1, reader);
  }

  private Leaf named(String words, Reader reader) {
    if (words.isEmpty()) {
      return Leaf.of(reader.book().say(Phrase.ARTICLE_WHAT));
    }
    Optional<Library.Opened> exactly = library.open(new ArticleId(words));
    if (exactly.isPresent()) {
      return opened(exactly.get(), 1, reader);
    }
    return library.search(words, 1).stream()
        .findFirst()
        .map(found -> opened(found.article(), 1, reader))
        .orElseGet(() -> Leaf.of(reader.book().say(Phrase.NOTHING_FOUND)));
  }

  private Leaf opened(ArticleId article, int page, Reader reader) {
    return library
        .open(article)
        .map(opened -> opened(opened, page, reader))
        .orElseGet(() -> Leaf.of(reader.book().say(Phrase.NO_ARTICLE)));
  }

  private Leaf opened(Library.Opened article, int page, Reader reader) {
    lists.opened(reader.chat(), article.article());
    List<Library.Page> all = article.passages();
    int pages = Math.max(1, (all.size() + PASSAGES_A_PAGE - 1) / PASSAGES_A_PAGE);
    int shown = Math.clamp(page, 1, pages);
    int from = (shown - 1) * PASSAGES_A_PAGE;
    List<Library.Page> here =
        all.subList(Math.min(from, all.size()), Math.min(all.size(), from + PASSAGES_A_PAGE));
    List<Integer> may =
        may(article.article(), here.stream().map(Library.Page::passage).toList(), reader);
    Header header = article.header();
    List<Block> out = new ArrayList<>();
    sample(List.of(header), reader, out);
    out.add(new Line(List.of(headline(header, "")), true));
    out.add(new Line(List.of(new Bold(article.dateline())), true));
    if (header.correction() != null) {
      out.add(Line.of(header.correction()));
    }
    List<Line> lines =
        here.stream()
            .filter(each -> may.contains(each.passage()))
            .map(each -> Line.of(each.text()))
            .toList();
    if (!lines.isEmpty()) {
      out.add(new Quote(lines, false));
    }
    if (lines.size() < here.size()) {
      out.add(Line.of(reader.book().say(Phrase.ARTICLE_ENOUGH)));
    } else {
      foot(shown, pages, "page", reader).ifPresent(out::add);
    }
    return new Leaf(out, Map.of(article.article(), article.version()));
  }

  // Notes what is let through, so that the same is let through again.
  private List<Integer> may(ArticleId article, List<Integer> wanted, Reader reader) {
    Chronicle.Place place = reader.place();
    Instant since = clock.instant().minus(Perused.DAY);
    Set<Integer> before = perused.of(place.bot(), place.chat(), article, since);
    int all = library.open(article).map(opened -> opened.passages().size()).orElse(0);
    List<Integer> may = new Ration(percent.getAsInt()).of(wanted, before, all);
    perused.note(place.bot(), place.chat(), article, may, since);
    return may;
  }

  private static void sample(List<Header> headers, Reader reader, List<Block> out) {
    if (headers.stream().anyMatch(header -> header.status() == Status.SAMPLE)) {
      out.add(Line.of(reader.book().say(Phrase.SAMPLE)));
      out.add(Line.blank());
    }
  }

  private static Inline headline(Header header, String quote) {
    String url = header.url();
    if (url == null) {
      return new Plain(header.title());
    }
    return new Link(header.title(), quote.isEmpty() ? url : Receipts.address(url, quote));
  }

  private static Optional<Line> foot(int page, int pages, String command, Reader reader) {
    if (pages == 1) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder();
    out.append(reader.book().say(Phrase.PAGE_OF, Map.of("page", page, "pages", pages)));
    if (page > 1) {
      out.append(" · ‹ ").append(reader.tap(command, page - 1));
    }
    if (page < pages) {
      out.append(" · ").append(reader.tap(command, page + 1)).append(" ›");
    }
    return Optional.of(Line.of(out.toString()));
  }
}
