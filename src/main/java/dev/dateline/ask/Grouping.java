// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.search.Nearness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Brings questions together that ask for the same, by average linkage: again and again the two
/// groups whose questions are nearest to each other, on average over their pairs, until none are
/// near. Questions without vectors go by their words.
///
/// @param nearness gives questions their vectors
public record Grouping(Nearness nearness) {
  /// The average cosine below which two groups stay apart. On the experiment `gap-groups` a lower
  /// one brings more together than it loses: from .44 on fewer than nine of ten pairs are right.
  static final double NEAR = 0.48;

  // Of what cannot be the same, however near it is said.
  private static final double APART = -1;
  private static final Pattern BEGINS =
      Pattern.compile(
          "\\b(?:starts?|begins?|beginning|opens?|opened|opening|reopen\\w*|born|birth|appointed"
              + "|launch|restored|resume\\w*|again|back)\\b");
  private static final Pattern ENDS =
      Pattern.compile("\\b(?:ends?|ended|closes?|closed|closure|dies?|died|death|resign\\w*)\\b");

  private record Item(Meaning meaning, Set<Facet> facets, boolean begins, boolean ends) {
    static Item of(String words, Nearness nearness) {
      Meaning meaning = Meaning.of(words, nearness);
      String low = words.toLowerCase(Locale.ROOT);
      boolean begins = BEGINS.matcher(low).find();
      boolean ends = ENDS.matcher(low).find();
      return new Item(meaning, Facet.of(words, meaning), begins && !ends, ends && !begins);
    }

    double to(Item other) {
      boolean apart =
          begins && other.ends
              || ends && other.begins
              || !facets.isEmpty()
                  && !other.facets.isEmpty()
                  && facets.stream().noneMatch(other.facets::contains);
      return apart || !meaning.names(other.meaning) ? APART : meaning.cosine(other.meaning);
    }
  }

  /// Brings them together.
  ///
  /// @param questions each by itself; the time grows with the square of their number
  /// @return for each the number of its group
  public List<Integer> of(List<String> questions) {
    Map<String, Item> items = new LinkedHashMap<>();
    questions.forEach(words -> items.computeIfAbsent(words, each -> Item.of(each, nearness)));
    Map<String, Integer> groups = new HashMap<>();
    List<Map.Entry<String, Item>> near =
        items.entrySet().stream()
            .filter(each -> !each.getValue().meaning.vector().isEmpty())
            .toList();
    int[] linked = linked(near.stream().map(Map.Entry::getValue).toList());
    for (int i = 0; i < linked.length; i++) {
      groups.put(near.get(i).getKey(), linked[i]);
    }
    List<Item> leaders = new ArrayList<>();
    items.forEach(
        (words, item) -> groups.computeIfAbsent(words, _ -> near.size() + led(item, leaders)));
    return questions.stream().map(groups::get).toList();
  }

  private static int led(Item item, List<Item> leaders) {
    for (int i = 0; i < leaders.size(); i++) {
      if (leaders.get(i).meaning.same(item.meaning)) {
        return i;
      }
    }
    leaders.add(item);
    return leaders.size() - 1;
  }

  private static int[] linked(List<Item> items) {
    int count = items.size();
    double[][] near = new double[count][count];
    for (int i = 0; i < count; i++) {
      near[i][i] = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < i; j++) {
        near[i][j] = items.get(i).to(items.get(j));
        near[j][i] = near[i][j];
      }
    }
    int[] size = new int[count];
    Arrays.fill(size, 1);
    int[] best = new int[count];
    int[] group = new int[count];
    for (int i = 0; i < count; i++) {
      group[i] = i;
      best[i] = nearest(near[i]);
    }
    for (int i = top(near, best); i >= 0 && near[i][best[i]] >= NEAR; i = top(near, best)) {
      join(near, size, best, i, best[i], group);
    }
    return group;
  }

  // The second becomes a part of the first.
  private static void join(
      double[][] near, int[] size, int[] best, int into, int from, int[] group) {
    int both = size[into] + size[from];
    for (int k = 0; k < near.length; k++) {
      if (k != into && near[into][k] > Double.NEGATIVE_INFINITY) {
        double average = (near[into][k] * size[into] + near[from][k] * size[from]) / both;
        near[into][k] = average;
        near[k][into] = average;
      }
    }
    Arrays.fill(near[from], Double.NEGATIVE_INFINITY);
    for (int k = 0; k < near.length; k++) {
      near[k][from] = Double.NEGATIVE_INFINITY;
      if (group[k] == from) {
        group[k] = into;
      }
    }
    size[into] = both;
    for (int k = 0; k < near.length; k++) {
      if (k == into || best[k] == into || best[k] == from) {
        best[k] = nearest(near[k]);
      } else if (near[k][into] > near[k][best[k]]) {
        best[k] = into;
      }
    }
  }

  private static int nearest(double[] row) {
    int best = 0;
    for (int k = 1; k < row.length; k++) {
      if (row[k] > row[best]) {
        best = k;
      }
    }
    return best;
  }

  // The group that has the nearest of all, -1 where there is none.
  private static int top(double[][] near, int[] best) {
    int top = -1;
    for (int i = 0; i < best.length; i++) {
      if (top < 0 || near[i][best[i]] > near[top][best[top]]) {
        top = i;
      }
    }
    return top;
  }
}
