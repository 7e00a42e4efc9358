// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.ask.Meaning;
import dev.dateline.grammar.Token;
import dev.dateline.ledger.Statistics.Question;
import dev.dateline.search.Nearness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/// What readers ask about most, in words that the coverage itself uses: a topic is a word of their
/// questions, and with it those that nearly always come along. Nobody's own words are shown before
/// others have used them too.
///
/// @param passages how many passages that may be shown hold a word
record Topics(ToLongFunction<String> passages) {
  /// People who must have asked about it before a topic is shown.
  static final int PEOPLE = 3;

  /// Passages that must hold a word before it counts as the coverage's own.
  static final int COMMON = 3;

  // "Harbour" and "bridge" are one topic where four of five questions with either have both.
  private static final double TOGETHER = 0.8;
  private static final int WORDS = 3;

  /// One topic.
  ///
  /// @param words its words, the most frequent first, with commas between
  /// @param questions how many questions were about it
  /// @param people by how many people
  record Topic(String words, int questions, int people) {}

  // The questions that hold a word, by their places in the list.
  private static final class Word {
    final String text;
    final Set<Integer> questions = new HashSet<>();
    final Set<String> people = new HashSet<>();

    Word(String text) {
      this.text = text;
    }

    int people() {
      return people.size();
    }

    boolean with(Word other) {
      Set<Integer> both = new HashSet<>(questions);
      both.retainAll(other.questions);
      return both.size() >= TOGETHER * Math.min(questions.size(), other.questions.size());
    }
  }

  /// {@return the topics of some questions, the one first that most people asked about}
  ///
  /// @param questions the questions
  /// @param most at most so many
  List<Topic> of(List<Question> questions, int most) {
    List<Word> words = words(questions);
    List<List<Word>> topics = new ArrayList<>();
    for (Word word : words) {
      List<Word> topic =
          topics.stream().filter(each -> each.getFirst().with(word)).findFirst().orElse(null);
      if (topic == null) {
        if (topics.size() < most) {
          topics.add(new ArrayList<>(List.of(word)));
        }
      } else if (topic.size() < WORDS) {
        topic.add(word);
      }
    }
    return topics.stream().map(Topics::topic).toList();
  }

  private List<Word> words(List<Question> questions) {
    Map<String, Word> words = new LinkedHashMap<>();
    for (int i = 0; i < questions.size(); i++) {
      String person = questions.get(i).person();
      for (Token token : Meaning.of(questions.get(i).words(), Nearness.NONE).telling()) {
        String text = token.folded();
        if (text.chars().allMatch(Character::isLetter)) {
          Word word = words.computeIfAbsent(text, Word::new);
          word.questions.add(i);
          // Whoever is not known may be one person as well as many.
          word.people.add(person == null ? "" : person);
        }
      }
    }
    return words.values().stream()
        .filter(word -> word.people() >= PEOPLE && passages.applyAsLong(word.text) >= COMMON)
        .sorted(
            Comparator.comparingInt(Word::people)
                .thenComparingInt(word -> word.questions.size())
                .reversed()
                .thenComparing(word -> word.text))
        .toList();
  }

  private static Topic topic(List<Word> words) {
    Set<Integer> questions = new HashSet<>();
    Set<String> people = new HashSet<>();
    for (Word word : words) {
      questions.addAll(word.questions);
      people.addAll(word.people);
    }
    return new Topic(
        String.join(", ", words.stream().map(word -> word.text).toList()),
        questions.size(),
        people.size());
  }
}
