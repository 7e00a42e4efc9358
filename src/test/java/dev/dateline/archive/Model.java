// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.archive.Decision.Ruling;
import dev.dateline.news.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the archive should say, as simply as it can be said. Articles, texts and addresses are
/// numbers.
final class Model {
  private final Map<Integer, List<Written>> versions = new HashMap<>();
  private final List<Map<Integer, Held>> folders = List.of(new TreeMap<>(), new TreeMap<>());
  private final Map<String, Verdict> verdicts = new HashMap<>();
  private int clock;

  private record Written(int text, int address) {}

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
    }
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
    verdicts.put("id" + id, new Verdict(ruling, clock));
    for (Written each : versions.getOrDefault(id, List.of())) {
      verdicts.put("text" + each.text(), new Verdict(ruling, clock));
      verdicts.put("address" + each.address(), new Verdict(ruling, clock));
    }
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
    Written written = versions.get(id).get(held.number() - 1);
    Verdict newest = null;
    for (String key : List.of("id" + id, "text" + written.text(), "address" + written.address())) {
      Verdict verdict = verdicts.get(key);
      if (verdict != null && (newest == null || verdict.at() > newest.at())) {
        newest = verdict;
      }
    }
    if (newest == null) {
      return held.status();
    }
    return switch (newest.ruling()) {
      case Ruling.Retract _ -> Status.RETRACTED;
      case Ruling.Kill _ -> Status.KILLED;
      case Ruling.Hold _ -> Status.HELD;
      case Ruling.Restore _ -> held.status() == Status.HELD ? Status.PUBLISHED : held.status();
      case Ruling.Correct _, Ruling.Embargo _ -> throw new AssertionError("not in this model");
    };
  }
}
