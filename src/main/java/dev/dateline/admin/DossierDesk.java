// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.admin.Report.Part;
import dev.dateline.admin.Report.Result;
import dev.dateline.admin.Report.Row;
import dev.dateline.ledger.Access;
import dev.dateline.ledger.Chat;
import dev.dateline.ledger.Inbox;
import dev.dateline.ledger.Ledger;
import dev.dateline.ledger.People;
import dev.dateline.ledger.People.Kept;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// `/users` and `/user`: who asks, by number, and what is kept on one person. Never a word of what
/// they asked.
///
/// @param people what the ledger keeps on people
/// @param access what was decided on them
/// @param ledger erases
/// @param forget drops what is remembered of a person's conversation, by the person's number
/// @param staff the newsroom's own people
record DossierDesk(
    People people, Access access, Ledger ledger, Consumer<String> forget, Staff staff) {
  /// {@return the desk of a house}
  ///
  /// @param parts the house
  /// @param staff the newsroom's own people
  static DossierDesk of(DeskParts parts, Staff staff) {
    return new DossierDesk(
        parts.readers().people(),
        parts.doors().access(),
        parts.ledger(),
        parts.readers().forget(),
        staff);
  }

  /// People who are listed at once.
  static final int ROWS = 50;

  /// Words that narrow a list to those of whom they hold.
  static final List<String> STANDINGS = List.of("allowed", "banned", "owner", "editor", "auditor");

  Report done(Dossier dossier) {
    return switch (dossier) {
      case Dossier.Users(var words) -> list(words);
      case Dossier.User(String person) -> show(person);
      case Dossier.Erase(String person) -> erased(person);
    };
  }

  private Report list(List<String> words) {
    Map<String, String> found = new LinkedHashMap<>();
    for (People.Seen seen : people.seen()) {
      found.put(
          seen.person(),
          ServingDesk.questions(seen.questions()) + ", last " + staff.times().of(seen.last()));
    }
    access.all().keySet().forEach(subject -> found.putIfAbsent(subject, "no question"));
    List<Row> rows = new ArrayList<>();
    found.forEach(
        (person, asked) -> {
          List<String> standings = standings(person);
          if (words.stream().allMatch(w -> person.contains(w) || standings.contains(w))) {
            rows.add(new Row(person, String.join(", ", with(asked, standings))));
          }
        });
    if (rows.isEmpty()) {
      return Report.done("Nobody of this kind has asked anything that is kept.");
    }
    Report report = Report.done(List.of(new Part.Table(rows.stream().limit(ROWS).toList())));
    int more = rows.size() - ROWS;
    return more > 0 ? report.and("And " + more + " more: part of a number narrows it.") : report;
  }

  private static List<String> with(String asked, List<String> standings) {
    List<String> all = new ArrayList<>(List.of(asked));
    all.addAll(standings);
    return all;
  }

  private List<String> standings(String person) {
    List<String> all = new ArrayList<>();
    access.of(person).ifPresent(standing -> all.add(standing.key()));
    staff.role(new Caller.Person(person, person)).ifPresent(role -> all.add(role.key()));
    return all;
  }

  private Report show(String person) {
    Kept kept = people.kept(person);
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            "Questions",
            kept.questions()
                + span(kept.first(), kept.last())
                + in(kept.questions(), kept.chats())));
    rows.add(new Row("Messages that answered them", Integer.toString(kept.messages())));
    rows.add(new Row("Waiting to be answered", Integer.toString(kept.waiting())));
    rows.add(new Row("Receipts, articles and lists", Integer.toString(kept.pages())));
    rows.add(new Row("Buttons", Integer.toString(kept.buttons())));
    rows.add(new Row("Thumbs", Integer.toString(kept.votes())));
    rows.add(new Row("Told with /feedback", Integer.toString(kept.remarks())));
    rows.add(new Row("Language chosen", kept.language() == null ? "none" : kept.language()));
    rows.add(new Row("Notices", kept.notices() ? "on" : "off"));
    List<String> standings = standings(person);
    rows.add(new Row("Standing", standings.isEmpty() ? "none" : String.join(", ", standings)));
    return Report.done(List.of(new Part.Text("Kept on " + person + ":"), new Part.Table(rows)))
        .and(
            "Erasing takes everything but the standing; what was asked within the last day is still"
                + " counted, under a hash.");
  }

  private static String in(int questions, int chats) {
    return questions == 0 ? "" : ", in " + chats + (chats == 1 ? " chat" : " chats");
  }

  private String span(@Nullable Instant first, @Nullable Instant last) {
    return first == null || last == null
        ? ""
        : ", " + staff.times().of(first) + " to " + staff.times().of(last);
  }

  Report foreseen(Dossier dossier) {
    if (!(dossier instanceof Dossier.Erase(String person))) {
      throw new IllegalStateException(dossier.verb().word() + " needs no second word");
    }
    Report shown = show(person);
    return new Report(Result.WAITS, shown.parts())
        .and("This erases it here and in every backup. Nothing brings it back.");
  }

  private Report erased(String person) {
    int questions = ledger.erasePerson(Inbox.PLATFORM, person);
    for (Chat own : people.own(person)) {
      questions += ledger.eraseChat(own);
    }
    forget.accept(person);
    return Report.done("Erased: " + ServingDesk.questions(questions) + ", and all that is listed.");
  }
}
