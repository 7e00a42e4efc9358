// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.archive.Decision.Ruling;
import dev.dateline.news.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the archive should say, as simply as it can be said. Articles, texts and addresses are
/// numbers; two texts are the same or strangers.
final class Model {
  private final Map<Integer, List<Written>> versions = new HashMap<>();
  private final List<Map<Integer, Held>> folders = List.of(new TreeMap<>(), new TreeMap<>());
  private final List<Set<One>> everHeld = List.of(new HashSet<>(), new HashSet<>());
  private final Map<String, Verdict> verdicts = new HashMap<>();
  private final Map<Pair, Integer> twins = new HashMap<>();
  private int clock;

  private record Written(int text, int address) {}

  private record One(int id, int number) {}

  private record Pair(One twin, One of) {}

  private record Held(int number, boolean present, Status status, int at) {}

  private record Verdict(Ruling ruling, int at) {}

  int put(int folder, int id, int text, int address, Status status) {
    List<Written> all = versions.computeIfAbsent(id, key -> new ArrayList<>());
    Held before = folders.get(folder).get(id);
    int number = before == null ? all.size() : before.number();
    if (number == 0 || !all.get(number - 1).equals(new Written(text, address))) {
      all.add(new Written(text, address));
      number = all.size();
    }
    // A source that says the same again is not heard again.
    boolean same =
        before != null
            && before.number() == number
            && before.present()
            && before.status() == status;
    if (!same) {
      folders.get(folder).put(id, new Held(number, true, status, ++clock));
      everHeld.get(folder).add(new One(id, number));
    }
    findTwins();
    return number;
  }

  void gone(int folder, int id) {
    folders
        .get(folder)
        .computeIfPresent(
            id,
            (key, held) ->
                held.present() ? new Held(held.number(), false, held.status(), ++clock) : held);
  }

  void decide(int id, Ruling ruling) {
    clock++;
    Verdict own = verdicts.put("id" + id, new Verdict(ruling, clock));
    boolean restores = ruling instanceof Ruling.Restore;
    if (!restores || (own != null && !(own.ruling() instanceof Ruling.Restore))) {
      for (Written each : versions.getOrDefault(id, List.of())) {
        verdicts.put("text" + each.text(), new Verdict(ruling, clock));
        verdicts.put("address" + each.address(), new Verdict(ruling, clock));
      }
    }
    findTwins();
  }

  private void findTwins() {
    for (One of : all()) {
      for (One twin : all()) {
        Written one = written(twin);
        Written other = written(of);
        boolean tied = one.text() == other.text() || one.address() == other.address();
        if (tied && !of.equals(twin) && withdrawnAt(of) != null) {
          twins.putIfAbsent(new Pair(twin, of), clock);
        }
      }
    }
  }

  private List<One> all() {
    List<One> all = new ArrayList<>();
    versions.forEach(
        (id, written) -> {
          for (int number = 1; number <= written.size(); number++) {
            all.add(new One(id, number));
          }
        });
    return all;
  }

  private Written written(One one) {
    return versions.get(one.id()).get(one.number() - 1);
  }

  private @Nullable Integer withdrawnAt(One one) {
    Integer at = null;
    for (int folder = 0; folder < folders.size(); folder++) {
      Held word = folders.get(folder).get(one.id());
      if (word != null && withdrawn(word.status()) && everHeld.get(folder).contains(one)) {
        at = at == null ? word.at() : Math.max(at, word.at());
      }
    }
    Verdict newest = verdict(one);
    if (newest != null
        && (newest.ruling() instanceof Ruling.Retract || newest.ruling() instanceof Ruling.Kill)) {
      at = at == null ? newest.at() : Math.max(at, newest.at());
    }
    return at;
  }

  private static boolean withdrawn(Status status) {
    return status == Status.RETRACTED || status == Status.KILLED;
  }

  List<Integer> versions(int id) {
    return versions.getOrDefault(id, List.of()).stream().map(Written::text).toList();
  }

  List<Integer> present(int folder) {
    return folders.get(folder).entrySet().stream()
        .filter(entry -> entry.getValue().present())
        .map(Map.Entry::getKey)
        .toList();
  }

  Optional<Status> status(int id) {
    Held last = null;
    for (Map<Integer, Held> folder : folders) {
      Held held = folder.get(id);
      if (held != null && (last == null || held.at() > last.at())) {
        last = held;
      }
    }
    return last == null ? Optional.empty() : Optional.of(status(id, last));
  }

  boolean shown(int id, int number) {
    return folders.stream()
        .map(folder -> folder.get(id))
        .anyMatch(
            held ->
                held != null
                    && held.present()
                    && held.number() == number
                    && status(id, held).shown());
  }

  private Status status(int id, Held held) {
    One one = new One(id, held.number());
    Verdict newest = verdict(one);
    Status status = held.status();
    int decided = 0;
    if (newest != null) {
      decided = newest.at();
      switch (newest.ruling()) {
        case Ruling.Retract _ -> {
          return Status.RETRACTED;
        }
        case Ruling.Kill _ -> {
          return Status.KILLED;
        }
        case Ruling.Hold _ -> {
          return Status.HELD;
        }
        case Ruling.Restore _ -> status = status == Status.HELD ? Status.PUBLISHED : status;
        case Ruling.Correct _, Ruling.Embargo _, Ruling.Hide _, Ruling.Edit _ ->
            throw new AssertionError("not in this model");
      }
    }
    return status.shown() && heldSince(one) > decided ? Status.HELD : status;
  }

  private int heldSince(One one) {
    int since = 0;
    for (Map<Integer, Held> folder : folders) {
      Held word = folder.get(one.id());
      if (word != null && withdrawn(word.status())) {
        since = Math.max(since, word.at());
      }
    }
    for (Map.Entry<Pair, Integer> twin : twins.entrySet()) {
      Integer withdrawn = withdrawnAt(twin.getKey().of());
      if (twin.getKey().twin().equals(one) && withdrawn != null) {
        since = Math.max(since, Math.max(withdrawn, twin.getValue()));
      }
    }
    return since;
  }

  private @Nullable Verdict verdict(One one) {
    Verdict newest = null;
    List<String> keys =
        List.of("id" + one.id(), "text" + written(one).text(), "address" + written(one).address());
    for (String key : keys) {
      Verdict verdict = verdicts.get(key);
      if (verdict != null && (newest == null || verdict.at() > newest.at())) {
        newest = verdict;
      }
    }
    return newest;
  }
}
