// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.news.Status;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The schema.org NewsArticle that a page carries as JSON-LD: alone, in an array, in a `@graph`, or
/// as a page's `mainEntity`.
final class LinkedArticle {
  private static final ObjectReader JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(64).build())
                  .build())
          .build()
          .reader();

  /// More nodes than this belong to no page about one article.
  private static final int NODES = 2000;

  private final JsonNode node;

  private LinkedArticle(JsonNode node) {
    this.node = node;
  }

  /// {@return the page's article, or null where it carries none that can be read}
  static @Nullable LinkedArticle of(Document page) {
    JsonNode found = null;
    for (Element script : page.select("script[type*=ld+json]")) {
      JsonNode root;
      try {
        root = JSON.readTree(script.data());
      } catch (JsonProcessingException _) {
        // A page with broken linked data still has its text.
        continue;
      }
      Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
      for (int seen = 0; !open.isEmpty() && seen < NODES; seen++) {
        JsonNode one = open.poll();
        if (one.isArray()) {
          one.forEach(open::add);
        } else if (one.isObject()) {
          if (type(one) != null && (found == null || !found.has("headline"))) {
            found = one;
          }
          for (String inside : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
            if (one.has(inside)) {
              open.add(one.get(inside));
            }
          }
        }
      }
    }
    return found == null ? null : new LinkedArticle(found);
  }

  /// Puts the header's fields.
  void header(Manuscript into) {
    into.put(Key.TITLE, text("headline"));
    into.put(Key.TITLE, text("name"));
    into.put(Key.DECK, text("alternativeHeadline"));
    into.put(Key.AUTHOR, names(node.get("author")));
    into.put(Key.SOURCE, names(node.get("publisher")));
    into.put(Key.SECTION, first("articleSection"));
    into.put(Key.PUBLISHED, iso(text("datePublished")));
    into.put(Key.UPDATED, iso(text("dateModified")));
    String language = text("inLanguage");
    into.put(Key.LANGUAGE, language == null ? null : Languages.code(language));
    String status = text("creativeWorkStatus");
    into.put(
        Key.STATUS,
        Arrays.stream(Status.values())
            .map(Status::key)
            .filter(key -> key.equalsIgnoreCase(status))
            .findAny()
            .orElse(null));
    into.put(Key.URL, web(text("url")));
    into.put(Key.URL, web(text("mainEntityOfPage")));
    JsonNode page = node.get("mainEntityOfPage");
    into.put(Key.URL, page != null && page.isObject() ? web(page.path("@id").asText(null)) : null);
    JsonNode correction = node.get("correction");
    into.put(
        Key.CORRECTION,
        correction != null && correction.isObject()
            ? correction.path("text").asText(null)
            : text("correction"));
    into.put(Key.KIND, type(node));
  }

  /// {@return the article's text as linked data gives it, without marks, or null}
  @Nullable String body() {
    String body = text("articleBody");
    if (body == null) {
      return null;
    }
    return body.contains("</") || body.contains("<br")
        ? Jsoup.parse(body.replaceAll("(?i)</p>|<br ?/?>", "$0\n\n")).wholeText()
        : body;
  }

  /// {@return the deck that search engines are given, or null}
  @Nullable String description() {
    return text("description");
  }

  /// {@return the address where it is one of the web: a page's own links are often relative, and
  /// that is no reason to refuse it}
  static @Nullable String web(@Nullable String address) {
    return address != null && address.strip().matches("(?i)https?://.*") ? address.strip() : null;
  }

  /// {@return the stamp with a colon in its offset, which many pages leave out}
  static @Nullable String iso(@Nullable String stamp) {
    return stamp == null
        ? null
        : stamp.strip().replaceFirst("(?<=:\\d{2})([+-]\\d{2})(\\d{2})$", "$1:$2");
  }

  private @Nullable String text(String key) {
    JsonNode value = node.get(key);
    return value != null && value.isTextual() ? Jsoup.parse(value.asText()).wholeText() : null;
  }

  private @Nullable String first(String key) {
    JsonNode value = node.get(key);
    return value != null && value.isArray() && !value.isEmpty()
        ? value.get(0).asText(null)
        : text(key);
  }

  private static @Nullable String names(@Nullable JsonNode value) {
    if (value == null) {
      return null;
    }
    List<String> names = new ArrayList<>();
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      String name = one.isTextual() ? one.asText() : one.path("name").asText("");
      if (!name.isBlank()) {
        names.add(name.strip().replaceFirst("^(?:By|BY|by) ", ""));
      }
    }
    return names.isEmpty() ? null : Bylines.join(names);
  }

  /// {@return the kind that the node's type stands for, or null where it is no article}
  private static @Nullable String type(JsonNode node) {
    JsonNode types = node.get("@type");
    if (types == null) {
      return null;
    }
    for (JsonNode one : types.isArray() ? types : List.of(types)) {
      String kind =
          switch (one.asText().replaceFirst("^https?://schema.org/", "")) {
            case "NewsArticle",
                "Article",
                "ReportageNewsArticle",
                "BackgroundNewsArticle",
                "AskPublicNewsArticle",
                "ReviewNewsArticle",
                "BlogPosting",
                "Report" ->
                "news";
            case "AnalysisNewsArticle" -> "analysis";
            case "OpinionNewsArticle" -> "opinion";
            case "SatiricalArticle" -> "satire";
            case "AdvertiserContentArticle" -> "advertisement";
            case "LiveBlogPosting" -> "live";
            default -> null;
          };
      if (kind != null) {
        return kind;
      }
    }
    return null;
  }
}
